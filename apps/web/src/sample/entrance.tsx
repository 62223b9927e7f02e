// Arriving at the sample's office with the key of a click: signed in at once, without a form.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure, send } from '../api.ts';
import { Page } from '../parts/page.tsx';
import { Failure, Loading } from '../parts/states.tsx';
import { healthQuery } from '../sign-in/mode.ts';
import { renewSession } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import '../text/sample/words.ts';

export function SampleEntrance({ sampleKey, onDone }: { sampleKey: string; onDone: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const { data: health } = useQuery(healthQuery);
  const [failure, setFailure] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a key opens once, so it is tried once
  useEffect(() => {
    const body = { key: sampleKey };
    send('PUT', '/session/sample', { body })
      .then(() => renewSession(queries))
      .then(onDone, setFailure);
  }, [sampleKey]);
  const isLapsed = failure instanceof ApiFailure && failure.status === 401;
  return (
    <Page title={text('sign_in_title')}>
      {failure === undefined ? <Loading lines={3} /> : null}
      <p role="status" className="muted">
        {failure === undefined ? text('sample_key_busy') : ''}
      </p>
      {isLapsed ? (
        <p role="alert" className="notice notice-bad">
          {text('sample_key_lapsed')}{' '}
          {health?.sample === undefined ? null : (
            <a href={health.sample.desk}>{text('banner_sample_other')}</a>
          )}
        </p>
      ) : null}
      {failure !== undefined && !isLapsed ? (
        <Failure error={failure} onRetry={() => location.reload()} />
      ) : null}
    </Page>
  );
}
