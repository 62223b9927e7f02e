// What stands above and below every page about the result: the banner over sample data, shown when
// a base itself says that it is no official figure, and on paper the line of origin; and the banner of the
// sample's site.

import { dayTextLong } from '../parts/format.ts';
import { useSummary } from '../run/summary-query.ts';
import { useLanguage, useText } from '../text/text.ts';

export function SampleBanner() {
  const text = useText();
  const summary = useSummary();
  const isSample = summary.data?.coverage.some((figure) =>
    /contoh|sample/i.test(figure.baseSource),
  );
  if (isSample !== true) return null;
  return (
    <p className="banner">
      <strong>{text('banner_sample_title')}</strong> {text('banner_sample')}
    </p>
  );
}

/** Above every page of the sample's site, with the way to the choice of people. */
export function SampleSiteBanner({ desk }: { desk: string }) {
  const text = useText();
  return (
    <p className="banner">
      <strong>{text('banner_sample_title')}</strong> {text('banner_sample')}{' '}
      <a href={desk}>{text('banner_sample_other')}</a>
    </p>
  );
}

export function PrintedLine() {
  const text = useText();
  const language = useLanguage();
  const { data } = useSummary();
  if (data === undefined) return null;
  const words = { tenant: data.tenant.name, day: dayTextLong(data.asOf, language) };
  return <p className="printed">{text('app_printed', words)}</p>;
}
