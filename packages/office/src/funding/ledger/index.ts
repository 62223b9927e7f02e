// The door of the ledger: funds and money. Acts are entered from inside `funding` by act.ts.

export {
  type FundBalance,
  type FundOutcome,
  type MoneyEntry,
  type PostOutcome,
  postMoney,
  readBalances,
  readFree,
  readLedger,
  recordFund,
  reverseEntry,
} from './fund.ts';
export type { FundingRefused } from './refusal.ts';
export type { FundRecord } from './request.ts';
export { fundingRefusalText } from './text/catalogue.ts';
