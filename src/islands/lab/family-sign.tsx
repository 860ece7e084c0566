import { familyMark } from '../../charts/family-mark.ts';
import type { TechniqueFamily } from '../../compression/technique.ts';

/** The mark of a family, in its hue. */
export default function FamilySign({ family }: { family: TechniqueFamily | null }) {
  return (
    <svg class="family-sign" viewBox="0 0 12 12" data-family={family ?? undefined} aria-hidden="true">
      <path d={familyMark(family).path} />
    </svg>
  );
}
