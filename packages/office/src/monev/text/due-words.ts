// The words a commitment's last day follows, as minutes write them; what is read, not what is shown.

export const dueWords = String.raw`(?:^|[\s,;(])(?:paling lambat|selambatnya|sebelum|sampai(?: dengan)?|s\.?d\.?|pada|per|hingga)?\s*`;
