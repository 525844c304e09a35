// JSX without a library: compiled, never run.
import type { CountyMapAttributes } from '../../../scripts/embed';

const given: CountyMapAttributes = { src: 'https://example.org/map/embed/', view: 'county=adams', height: 560 };

export const map = <county-map {...given} theme="dark" heading="off" title="Arrests by county" class="wide" />;
// @ts-expect-error No such theme.
export const sepia = <county-map src="embed/" theme="sepia" />;
// @ts-expect-error No such attribute.
export const county = <county-map src="embed/" county="adams" />;
