// The parts of Monev beside each other: meetings, agreements, regulations, duties, Paritrana.

import { Link } from '@tanstack/react-router';
import { useText } from '../text/text.ts';

const tabs = [
  { to: '/monev', text: 'tab_meetings' },
  { to: '/kerja-sama', text: 'menu_agreements' },
  { to: '/peraturan', text: 'menu_regulations' },
  { to: '/kewajiban', text: 'menu_duties' },
  { to: '/paritrana', text: 'menu_paritrana' },
] as const;

export function MonevTabs() {
  const text = useText();
  return (
    <nav className="tabs" aria-label={text('menu_meetings')}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className="tab"
          activeOptions={{ exact: true }}
          activeProps={{ className: 'tab tab-here' }}
        >
          {text(tab.text)}
        </Link>
      ))}
    </nav>
  );
}
