// The component library in our colours: one brand family, system fonts, calm corners.

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { cssVariables, dark, light } from './tokens.ts';

const brand: MantineColorsTuple = [
  '#E6F0FA',
  '#CCE0F5',
  '#9BC3EA',
  '#7DB8F3',
  '#4C93D4',
  '#2B7BC4',
  '#156AB8',
  '#0B5CAB',
  '#094C8F',
  '#073B70',
];

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 7, dark: 3 },
  colors: { brand },
  autoContrast: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    // The library's own contrast colour is white on a light blue in the dark.
    Button: {
      classNames: { root: 'button', label: 'button-label' },
      vars: (_: unknown, { variant = 'filled' }: { variant?: string }) => ({
        root:
          variant === 'filled'
            ? { '--button-bg': 'var(--p-brand)', '--button-color': 'var(--p-on-brand)' }
            : {},
      }),
    },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...cssVariables(light),
    '--mantine-color-body': light.page,
    '--mantine-color-text': light.text,
  },
  dark: {
    ...cssVariables(dark),
    '--mantine-color-body': dark.page,
    '--mantine-color-text': dark.text,
  },
});
