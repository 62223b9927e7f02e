// The few signs of the pages as line drawings; always beside a word, so hidden from readers.

const paths = {
  umbrella:
    'M12 3v2M3.500 12.500a8.500 8.500 0 0 1 17 0c-1-1.400-3.200-1.400-4.250 0-1-1.400-3.250-1.400-4.250 0-1-1.400-3.250-1.400-4.250 0-1-1.400-3.200-1.400-4.250 0zM12 12.500V18a2.200 2.200 0 0 1-4.400 0',
  summary: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-3H4zM14 7h6V4h-6z',
  lists: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  coverage: 'M4 20V10M10 20V4M16 20v-7M21 20H3',
  funding: 'M4 7h16v11H4zM4 11h16M8 15h3',
  published: 'M5 4h11l3 3v13H5zM9 10h6M9 14h6',
  downloads: 'M12 4v11M7.500 11 12 15.500 16.500 11M5 20h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.900 4.900l1.400 1.400M17.700 17.700l1.400 1.400M2 12h2M20 12h2M4.900 19.100l1.400-1.400M17.700 6.300l1.400-1.400',
  done: 'M5 12.500 10 17.500 19.500 7',
  warning: 'M12 4 2.800 19.500h18.400zM12 10v4.500M12 17.200v.1',
  chevron: 'M9 5l7 7-7 7',
  link: 'M10 14 20 4M14 4h6v6M18 14v6H4V6h6',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
