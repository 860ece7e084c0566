import type { GapAxis } from '../../catalogue/queries/gap-matrix.ts';
import { gapSvg } from '../../site/benchmark-figure.ts';
import { gapAxes } from '../../site/gaps.ts';

export const getStaticPaths = () =>
  gapAxes.map(({ axis, title }) => ({ params: { axis }, props: { axis, title } }));

export const GET = ({ props }: { props: { axis: GapAxis; title: string } }) =>
  new Response(gapSvg(props.axis, props.title), { headers: { 'content-type': 'image/svg+xml' } });
