// A business as lists name it.

/** A business as one list writes it. */
export type NamedBusiness = {
  readonly key: string;
  readonly name: string;
  /** Kecamatan, as written. */
  readonly district?: string;
  /** Nomor Induk Berusaha: 13 digits. */
  readonly nib?: string;
  readonly phone?: string;
};
