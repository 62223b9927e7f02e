// A file name that breaks at its own joints, not in the middle of a word.

import { Fragment } from 'react';

export function FileName({ name }: { name: string }) {
  const pieces = name.split(/(?<=[_.-])/);
  return (
    <span className="file-name">
      {pieces.map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one name never change places
        <Fragment key={`${at} ${piece}`}>
          {at === 0 ? null : <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
