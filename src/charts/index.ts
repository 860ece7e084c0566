export { baselineMark, familyMark, type FamilyMark } from './family-mark.ts';
