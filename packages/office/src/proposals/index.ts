// The door of proposals: what one person asks for and a second confirms.

export {
  decideProposal,
  findProposal,
  listProposals,
  type Proposal,
  type ProposalState,
  propose,
} from './queries.ts';
