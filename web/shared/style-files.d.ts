declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>
  // biome-ignore lint/style/noDefaultExport: so does Vite hand out a style's names.
  export default classes
}
declare module '*.css'
