// The papers of claims that may be named in a request: those of the law's lists, and those of practice.

import { claimDocumentNames, ownDocuments, type PaperDocument } from '@payung/office';

const documents: readonly string[] = [...claimDocumentNames, ...ownDocuments];

export function isDocument(text: string): text is PaperDocument {
  return documents.includes(text);
}
