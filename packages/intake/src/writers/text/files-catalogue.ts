// The words of files for people: the shape of the catalogues in each language.

export type FileTexts = {
  readonly notOfficial: readonly string[];
  readonly notOfficialShort: string;
  readonly noteSheet: string;
  readonly listSheet: string;
};
