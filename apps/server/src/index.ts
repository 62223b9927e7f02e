// The door of the server: create the app (for tests), serve it (for the launcher), make a key.

export { createApp } from './app.ts';
export type { Run, RunState, ServerOptions, StepDone } from './options.ts';
export { type Listening, serve } from './serve.ts';
export { newAccessKey } from './session.ts';
