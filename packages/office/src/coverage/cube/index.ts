// The door of the cube: spells in, cells counted, slices out; here, by partition, or on another engine.

export { type Axis, buildCube, type Cube } from './cube.ts';
export { buildCubeByPartition } from './partitions.ts';
export { cubeStatement, differingCells } from './portable.ts';
export { countedPeople } from './rows.ts';
export { cubeSetting, type RegionDepth, type RegionKind, regionKinds } from './setting.ts';
export { loadSpells, openSpells } from './spells.ts';
