// The parts of Dana beside each other: sources, plans, decided lists.

import { Link } from '@tanstack/react-router';
import { useText } from '../text/text.ts';

const tabs = [
  { to: '/dana', text: 'tab_funds' },
  { to: '/dana/rencana', text: 'tab_plans' },
  { to: '/dana/sk', text: 'tab_decisions' },
] as const;

export function MoneyTabs() {
  const text = useText();
  return (
    <nav className="tabs" aria-label={text('menu_funding')}>
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          className="tab"
          activeOptions={{ exact: tab.to === '/dana' }}
          activeProps={{ className: 'tab tab-here' }}
        >
          {text(tab.text)}
        </Link>
      ))}
    </nav>
  );
}
