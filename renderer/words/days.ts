/** @file Days as people read them; the cautions of the domain say them the same way. */
export { dayInWords } from '@domain/day.ts';
