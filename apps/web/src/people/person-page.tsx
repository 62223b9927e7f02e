// One person: whether he is protected and until when, his memberships, work and places, where each field came
// from, and every change.

import type { MeWire, PersonWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { load } from '../api.ts';
import { helpsFamilies } from '../claims/claim-words.ts';
import { OpenClaim } from '../claims/open-claim.tsx';
import type { Role } from '../frame/menu.ts';
import { dayText, monthText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { NoRight, Screen } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import '../text/people/words.ts';
import { PlaceName } from '../scope/place-name.tsx';
import { Changes, Memberships, Origins, Traits } from './person-tables.tsx';
import { RevealNik } from './reveal-nik.tsx';
import { Ribbon } from './ribbon.tsx';
import './people.css';

/** See a NIK whole when they say for what. */
const mayReveal: readonly Role[] = ['verifier', 'bpjs', 'auditor'];

export function PersonPage() {
  const text = useText();
  const me = useMe();
  const { id = '' } = useParams({ strict: false });
  const query = useQuery({ queryKey: ['person', id], queryFn: () => load(`/people/${id}`) });
  if (me === undefined) return <NoRight />;
  return (
    <Page
      title={query.data?.name ?? text('people_person')}
      trail={<Link to="/pekerja">{text('menu_people')}</Link>}
      action={
        <button type="button" className="quiet" onClick={() => window.print()}>
          {text('person_print')}
        </button>
      }
    >
      <Screen query={query}>{(person) => <Person person={person} me={me} />}</Screen>
    </Page>
  );
}

function Person({ person, me }: { person: PersonWire; me: MeWire }) {
  const text = useText();
  return (
    <>
      <Head person={person} me={me} />
      <Card title={text('person_memberships')}>
        {person.memberships.length === 0 ? (
          <p className="muted">{text('person_memberships_none')}</p>
        ) : (
          <>
            <Ribbon memberships={person.memberships} />
            <Memberships memberships={person.memberships} />
          </>
        )}
      </Card>
      {person.traits.length === 0 ? null : (
        <Card title={text('person_traits')}>
          <Traits traits={person.traits} />
        </Card>
      )}
      {helpsFamilies(me.actor.role) ? <OpenClaim person={person} /> : null}
      <Card title={text('person_origin')}>
        <p className="muted">{text('person_origin_lead')}</p>
        <Origins fields={person.fields} />
      </Card>
      <Card title={text('person_changes')}>
        <Changes changes={person.changes} />
      </Card>
    </>
  );
}

function Head({ person, me }: { person: PersonWire; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { birth, birthYear, birthExact, sex, domicile, death } = person;
  const born = birth === undefined ? birthYear : dayText(birth, language);
  return (
    <section className="card">
      <p className="row">
        <Protection person={person} />
      </p>
      <Facts
        facts={[
          [
            text('people_nik'),
            <span key="nik" className="row">
              <span className="nik">{person.nik === '' ? '—' : person.nik}</span>
              {person.nik !== '' && mayReveal.includes(me.actor.role) ? (
                <RevealNik person={person.id} />
              ) : null}
            </span>,
          ],
          [
            text('people_birth'),
            born === undefined
              ? '—'
              : `${born}${birthExact || birth === undefined ? '' : ` (${text('person_birth_unsure')})`}`,
          ],
          [text('person_sex'), sex === undefined ? '—' : text(`person_sex_${sex}`)],
          [text('person_domicile'), <PlaceName key="home" code={domicile} />],
          ...(death === undefined
            ? []
            : [
                [
                  text('person_death'),
                  death.day === undefined
                    ? monthText(death.month, language)
                    : dayText(death.day, language),
                ] as const,
              ]),
          ...(person.mergedFrom === undefined
            ? []
            : [[text('person_merged'), text('person_merged_text')] as const]),
        ]}
      />
    </section>
  );
}

function Protection({ person }: { person: PersonWire }) {
  const text = useText();
  const language = useLanguage();
  if (person.isDead) return <span className="mark">{text('people_dead')}</span>;
  const covering = person.memberships.filter(({ covered }) => covered);
  if (covering.length === 0) {
    return <span className="mark mark-warning">{text('person_uncovered')}</span>;
  }
  return (
    <>
      <span className="mark mark-ok">{text('person_covered')}</span>
      <span className="muted small">
        {covering.map((each) => coverText(each, text, language)).join(' · ')}
      </span>
    </>
  );
}

function coverText(
  { segment, paidUntil, by }: PersonWire['memberships'][number],
  text: TextOf,
  language: 'id' | 'en',
): string {
  return [
    segment ?? '',
    text(by === 'law' ? 'person_by_law' : 'person_by_file'),
    paidUntil === undefined
      ? ''
      : text('person_paid_before', { month: monthText(paidUntil, language) }),
  ]
    .filter(Boolean)
    .join(', ');
}
