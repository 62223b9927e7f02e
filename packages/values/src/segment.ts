// Segment: the four kinds of participants and the five programmes of employment social security.

/**
 * Segmen peserta: PU (Penerima Upah), BPU (Bukan Penerima Upah), JAKON (Jasa Konstruksi),
 * PMI (Pekerja Migran Indonesia).
 */
export const segments = ['PU', 'BPU', 'JAKON', 'PMI'] as const;
/** One of the four segments. */
export type Segment = (typeof segments)[number];

/** Program: JKK, JKM, JHT, JP (UU 24/2011) and JKP (UU 11/2020, PP 37/2021). */
export const programs = ['JKK', 'JKM', 'JHT', 'JP', 'JKP'] as const;
/** One of the five programmes. */
export type Program = (typeof programs)[number];

/** Whether a text is a segment, in its official capitals. */
export function isSegment(text: string): text is Segment {
  return (segments as readonly string[]).includes(text);
}

/** Whether a text is a programme, in its official capitals. */
export function isProgram(text: string): text is Program {
  return (programs as readonly string[]).includes(text);
}
