// The door of reservations: places, and one payer for a person in a month.

export {
  type HeldLine,
  type PlannedPlace,
  type Released,
  type Reserved,
  releaseReservation,
  reservePlaces,
} from './reservation.ts';
