// The door of `office`: what the apps may use of each feature.

export * from './claims/index.ts';
export * from './compliance/index.ts';
export * from './coverage/index.ts';
export * from './funding/index.ts';
export * from './monev/index.ts';
export * from './proposals/index.ts';
export * from './registry/index.ts';
export * from './report/index.ts';
export * from './review/index.ts';
export * from './room/index.ts';
export * from './sample/index.ts';
export * from './sample/nation/index.ts';
