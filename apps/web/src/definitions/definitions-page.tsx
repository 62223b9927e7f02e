// Definisi: the register of indicators, each with formula, bases, owner and source.

import { Card, Facts, Page } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useDefinitions } from '../scope/scope.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';

export function DefinitionsPage() {
  const text = useText();
  const language = useLanguage();
  const query = useDefinitions();
  return (
    <Page title={text('def_title')} lead={text('def_lead')}>
      <Screen query={query} isEmpty={({ definitions }) => definitions.length === 0}>
        {({ definitions }) =>
          definitions.map((each) => (
            <Card key={each.id} title={each.name[language]}>
              <p className="formula">{each.formula[language]}</p>
              <Facts
                facts={[
                  [text('def_bases'), each.bases.map(plain).join(', ')],
                  [text('def_owner'), each.owner],
                  [text('def_source'), each.source],
                  ...(each.scale === undefined ? [] : [[text('def_scale'), each.scale] as const]),
                  [text('ev_mark'), text(`ev_mark_${each.mark}`)],
                  [text('def_code'), <code key="code">{each.code ?? each.id}</code>],
                ]}
              />
            </Card>
          ))
        }
      </Screen>
    </Page>
  );
}

function plain(code: string): string {
  return code.replaceAll('_', ' ');
}
