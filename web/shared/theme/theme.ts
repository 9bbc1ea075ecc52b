import { Button, createTheme, defaultVariantColorsResolver, Switch } from '@mantine/core'

// Mantine wants ten shades; what is seen comes from theme.css, where the company's accent arrives at run time.
const accent = Array.from({ length: 10 }, () => '#0b5f59') as unknown as readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent },
  defaultRadius: 'md',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input)
    // Text on the accent is black or white by its contrast (brand.css).
    return input.variant === 'filled' && (input.color ?? 'accent') === 'accent'
      ? { ...colours, color: 'var(--on-accent)' }
      : colours
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
  },
})
