// Words of the files of a run in Indonesian.

export const id = {
  replaced: 'Baris ini sudah dibetulkan dan dihitung dari berkas {file}.',
  rowOfSheet: '{row} lembar {sheet}',
};

export type RoomText = typeof id;
