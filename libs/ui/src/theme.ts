import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = ['#effaf8', '#d3f3ee', '#a3e7dd', '#65d6c8', '#2dd4bf', '#14b1a0', '#0d9083', '#0f766e', '#115e59', '#134845'];
const slate: MantineColorsTuple = ['#f8fafb', '#f1f4f7', '#e3e8ed', '#cdd5dd', '#98a5b3', '#66758a', '#4d5b6e', '#354254', '#1f2a38', '#101923'];
const night: MantineColorsTuple = ['#e8eef4', '#c5d0db', '#96a5b5', '#66788b', '#354556', '#232f3c', '#19232e', '#121a23', '#0f161e', '#0b1118'];

/** Mantine in Weerwoord's clothes; sizes and shades are those of tokens.css. */
export const theme = createTheme({
  colors: { teal, gray: slate, dark: night },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  defaultRadius: 'md',
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '10px', xl: '16px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { md: '68.75em', lg: '87.5em' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.334', sm: '1.539', md: '1.429', lg: '1.5', xl: '1.4' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px', fontWeight: '620' },
      h2: { fontSize: '14px', lineHeight: '20px', fontWeight: '620' },
      h3: { fontSize: '12px', lineHeight: '16px', fontWeight: '550' },
    },
  },
  components: {
    Input: { defaultProps: { size: 'sm' }, vars: () => ({ wrapper: { '--input-height': '32px', '--input-fz': '14px' } }) },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Select: { defaultProps: { allowDeselect: false, checkIconPosition: 'right' } },
    Menu: { defaultProps: { shadow: 'none', transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { shadow: 'none', transitionProps: { duration: 0 } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, withArrow: false, multiline: true, maw: 320 } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, radius: 'lg', centered: true } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Checkbox: { defaultProps: { size: 'xs', radius: 'sm' } },
  },
});

const shared = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-error': 'var(--breach-fg)',
};

/** Mantine's own variables point at the tokens, in both themes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
