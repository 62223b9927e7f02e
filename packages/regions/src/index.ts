// The door of `regions`: Kemendagri codes, their tree, and names as offices write them.

export { type BpsCode, bpsCodes, fromBps } from './bps.ts';
export {
  type FormerRegency,
  formerDistrictPrefixes,
  formerRegencyCodes,
  type RegistrationRegion,
  registrationRegion,
} from './former.ts';
export { nationalRegister, regionDataVersion } from './national.ts';
export {
  formatRegionCode,
  parentCode,
  parseRegionCode,
  type Region,
  type RegionLevel,
  regionLevel,
} from './region.ts';
export {
  loadRegister,
  type RegionData,
  type RegionHint,
  type RegionRegister,
  type RegionSuggestion,
  type Resolution,
} from './register.ts';
