import type { Product } from './products.ts'

const round = (value: number) => Math.round(value * 10) / 10
const turn = (count: number) => Array.from({ length: count }, (_, i) => (i * 2 * Math.PI) / count)

/** The pens of one picture: an ink, a bright tone and a pale one of the product's own colour. */
function pens(hue: number) {
  const ink = `hsl(${hue}, 32%, 24%)`
  const tone = `hsl(${hue}, 62%, 48%)`
  const pale = `hsl(${hue}, 46%, 76%)`
  const ring = (r: number, width: number, stroke = ink, more = '') =>
    `<circle cx="60" cy="45" r="${r}" fill="none" stroke="${stroke}" stroke-width="${width}" ${more}/>`
  const disc = (r: number, fill = ink, cx = 60, cy = 45) =>
    `<circle cx="${cx}" cy="${cy}" r="${r}" fill="${fill}"/>`
  const line = (d: string, width: number, stroke = ink) =>
    `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  const shape = (d: string, fill = ink) => `<path d="${d}" fill="${fill}"/>`
  const box = (x: number, y: number, w: number, h: number, r: number, fill = ink) =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`
  const rays = (count: number, from: number, to: number, width: number, stroke = ink) =>
    turn(count)
      .map((a) => {
        const at = (r: number) => `${round(60 + r * Math.cos(a))} ${round(45 + r * Math.sin(a))}`
        return line(`M${at(from)}L${at(to)}`, width, stroke)
      })
      .join('')
  const dots = (count: number, r: number, size: number, fill = ink) =>
    turn(count)
      .map((a) => disc(size, fill, round(60 + r * Math.cos(a)), round(45 + r * Math.sin(a))))
      .join('')
  return { ink, tone, pale, ring, disc, line, shape, box, rays, dots }
}

type Pens = ReturnType<typeof pens>

/** `n` is the product's place in its category: it varies teeth, spokes and treads. */
const motifs: Record<string, (p: Pens, n: number) => string> = {
  tyre: ({ ring, rays, ink, tone }, n) =>
    ring(28, 10 + n) + rays(24 + 8 * n, 31, 35 + n, 2.5, ink) + ring(23 - n / 2, 2, tone),
  tube: ({ ring, box, pale, tone }) => ring(27, 11, tone) + ring(30, 2, pale) + box(57, 16, 6, 14, 2),
  chain: ({ line, disc, pale, tone }) =>
    [20, 40, 60, 80, 100]
      .map((x, i) => {
        const y = 45 + (i % 2 ? 7 : -7)
        const next = 45 + (i % 2 ? -7 : 7)
        return (
          (x < 100 ? line(`M${x} ${y}L${x + 20} ${next}`, 11, i % 2 ? tone : pale) : '') +
          disc(6, undefined, x, y)
        )
      })
      .join(''),
  gear: ({ ring, rays, disc, tone, pale, dots }, n) =>
    rays(20 + 4 * n, 26, 34, 3.5) + ring(25, 6) + ring(17, 5, tone) + disc(9, pale) + dots(5, 21, 1.5, pale),
  crank: ({ ring, rays, disc, line, tone, pale }) =>
    rays(30, 22, 28, 2.5) +
    ring(21, 4) +
    rays(5, 4, 21, 5, tone) +
    line('M60 45L96 66', 9) +
    disc(7, pale) +
    disc(5, tone, 96, 66),
  pads: ({ shape, tone, pale, disc, ink }) =>
    [26, 64]
      .map(
        (x) =>
          shape(`M${x} 64V38q0-10 10-10h10q10 0 10 10v26z`, ink) +
          shape(`M${x + 5} 60V42q0-7 10-7t10 7v18z`, tone) +
          disc(3, pale, x + 15, 48),
      )
      .join(''),
  rotor: ({ ring, dots, rays, disc, pale, tone, ink }, n) =>
    ring(28, 9) +
    dots(18 + 3 * n, 28, 2, pale) +
    rays(6, 10, 24, 3, tone) +
    disc(10, ink) +
    dots(6, 6, 1.3, pale),
  lever: ({ box, line, tone, disc, pale }) =>
    box(22, 26, 44, 12, 6) +
    line('M64 32q30 2 34 34', 8, tone) +
    disc(7) +
    disc(3, pale, 60, 45) +
    line('M30 38v8', 5),
  cable: ({ line, tone, ink, disc }, n) =>
    line('M24 58c0-34 40-34 40-8s-34 24-20 6 52-32 56 2', 5 - (n % 2), tone) +
    disc(5, ink, 24, 60) +
    disc(5, ink, 100, 60),
  wheel: ({ ring, rays, disc, tone, pale }, n) =>
    rays(18 + 6 * n, 5, 30, 1) + ring(32, 5) + ring(28, 2, tone) + disc(6 + n, tone) + disc(2.5, pale),
  hub: ({ box, disc, dots, tone, pale }) =>
    box(20, 41, 80, 8, 3, pale) +
    box(42, 30, 36, 30, 6) +
    box(36, 22, 9, 46, 3, tone) +
    box(75, 22, 9, 46, 3, tone) +
    dots(0, 0, 0) +
    disc(4, pale),
  spokes: ({ line, tone, ink }) =>
    [0, 1, 2, 3, 4, 5]
      .map(
        (i) =>
          line(`M${34 + i * 9} 74L${40 + i * 9} 18`, 1.8, i % 2 ? tone : ink) +
          line(`M${34 + i * 9} 74l-4 2`, 2.5),
      )
      .join(''),
  saddle: ({ shape, line, tone, pale }, n) =>
    shape(
      `M22 ${34 - n * 2}q14-8 30 2 26 8 46 2 6 2 2 8-24 8-42 6-12 8-30 4-14-10-6-22z`,
      n === 2 ? tone : undefined,
    ) +
    line('M40 54q20 16 46-6', 3, pale) +
    line(`M30 ${38 - n * 2}q10-3 20 4`, 3, n === 2 ? pale : tone),
  post: ({ box, line, tone, pale }, n) =>
    box(55, 26, 10, 52, 3) +
    box(44, 16, 32, 9, 4, tone) +
    line('M58 36v4M58 46v4M58 56v4', 2, pale) +
    (n === 4 ? box(51, 42, 18, 18, 4, tone) : ''),
  clamp: ({ ring, box, line, tone }) =>
    ring(18, 8) + box(74, 38, 14, 14, 3, tone) + line('M84 34l12 26', 6, tone),
  bar: ({ line, tone, pale }) =>
    line('M16 40q16-14 30-4h28q14-10 30 4', 6) +
    line('M16 40l8-6', 10, tone) +
    line('M104 40l-8-6', 10, tone) +
    line('M56 36h8', 9, pale),
  drop: ({ line, tone, pale }) =>
    line('M34 34h52M34 34c-20-2-22 30 2 34M86 34c20-2 22 30-2 34', 6) +
    line('M36 68h8M84 68h-8', 9, tone) +
    line('M56 34h8', 9, pale),
  stem: ({ box, ring, line, tone }) =>
    line('M42 58L82 34', 14) + ring(0, 0) + box(74, 22, 20, 22, 6, tone) + box(32, 50, 20, 22, 5, tone),
  grips: ({ box, pale, tone }, n) =>
    [30, 54]
      .map(
        (y) =>
          box(24, y - 8, 72, 16, 8, n === 5 ? tone : undefined) +
          [0, 1, 2, 3, 4, 5].map((i) => box(34 + i * 9, y - 8, 3, 16, 1, n === 5 ? pale : tone)).join('') +
          box(90, y - 11, 8, 22, 3, pale),
      )
      .join(''),
  tape: ({ ring, disc, tone, pale }) =>
    ring(24, 16, tone) + ring(28, 1.5, pale) + ring(22, 1.5, pale) + disc(9),
  front: ({ shape, disc, line, tone, pale }) =>
    shape('M40 28h24q14 4 14 17t-14 17h-24q-8-6-8-17t8-17z') +
    disc(12, pale, 68, 45) +
    disc(6, tone, 68, 45) +
    line('M88 32l12-6M90 45h14M88 58l12 6', 3, tone),
  rear: ({ box, disc, tone, pale }, n) =>
    box(38, 22, 44, 46, n === 2 ? 8 : 20) + disc(14, tone) + disc(7, pale) + box(54, 66, 12, 10, 2, tone),
  reflector: ({ box, line, tone, pale }, n) =>
    [0, 1, 2]
      .map(
        (i) =>
          box(26 + i * 24, n === 4 ? 34 : 24, 18, n === 4 ? 22 : 42, 4, tone) +
          line(`M${30 + i * 24} 40l10 10m0-10l-10 10`, 1.5, pale),
      )
      .join(''),
  pedal: ({ box, line, disc, dots, tone, pale }, n) =>
    line('M14 45h20', 8, pale) +
    box(32, 25, 58, 40, 8 - n) +
    box(42, 34, 38, 22, 4, tone) +
    box(58, 30, 6, 30, 2) +
    (n === 1 ? dots(8, 24, 1.6, pale) : disc(3, pale, 61, 45)),
  shoe: ({ shape, disc, pale, tone }, n) =>
    shape('M34 28q26-16 52 0l-6 34q-20 12-40 0z', n === 4 ? undefined : tone) +
    [
      [50, 38],
      [70, 38],
      [60, 54],
    ]
      .map(([x, y]) => disc(4, pale, x, y))
      .join(''),
  pump: ({ box, disc, line, tone, pale }, n) =>
    box(54, 26, 12, 46, 3) +
    box(40, 12, 40, 7, 3, tone) +
    box(58, 18, 4, 10, 1, pale) +
    (n === 0 ? box(38, 70, 44, 6, 3) + disc(8, tone, 60, 62) + line('M66 60q24 4 20 14', 3) : ''),
  spanner: ({ line, disc, tone, pale }, n) =>
    n === 2
      ? line('M34 66L78 24', 10) + disc(13, undefined, 82, 22) + disc(6, pale, 84, 18)
      : line('M30 62l20-24M50 66l10-34M70 66l6-30', 5, tone) +
        line('M24 66h56', 14) +
        disc(3, pale, 30, 66) +
        disc(3, pale, 74, 66),
  oil: ({ box, shape, tone, pale }, n) =>
    (n === 4 ? shape('M56 10h8l2 18h-12z') : box(44, 18, 32, 10, 3)) +
    box(42, 27, 36, 50, 8, tone) +
    box(47, 42, 26, 20, 3, pale),
  lock: ({ line, box, disc, pale, tone }) =>
    line('M42 54V32q0-18 18-18t18 18v22', 9) + box(32, 52, 56, 20, 9, tone) + disc(4, pale, 60, 62),
  bell: ({ shape, box, disc, tone, pale }) =>
    shape('M30 56q0-34 30-34t30 34z', tone) +
    box(28, 55, 64, 7, 3) +
    disc(5, undefined, 60, 68) +
    shape('M40 48q2-16 14-18-8 6-8 18z', pale),
  bottle: ({ box, shape, tone, pale }) =>
    box(54, 8, 12, 9, 3) +
    shape('M46 18h28l4 12v10l-3 5 3 5v24q0 4-4 4H46q-4 0-4-4V50l3-5-3-5V30z', tone) +
    box(42, 54, 36, 12, 0, pale),
  bag: ({ box, line, shape, tone, pale }) =>
    box(34, 26, 52, 50, 8, tone) +
    shape('M34 34q0-16 12-16h28q12 0 12 16v10H34z') +
    line('M60 44v14', 5, pale) +
    line('M48 18q12-12 24 0', 4),
  helmet: ({ shape, line, pale, tone }) =>
    shape('M22 58q0-38 38-38t38 34l-6 6H28z', tone) +
    line('M42 52q0-18 10-26M60 52V24M78 52q0-18-8-26', 4, pale) +
    line('M34 60q14 18 34 0', 3),
  guard: ({ line, disc, tone }) =>
    line('M20 66q4-44 44-46 34 0 38 34', 8, tone) +
    line('M60 62L30 40M60 62l36-18', 2) +
    disc(4, undefined, 60, 62),
}

/** A product's picture, drawn: the same for a product each time, and no two alike in a category. */
export function pictureOf({ id, kind }: Product): string {
  const number = Number(id.slice(-3))
  const hue = (number * 47) % 360
  const motif = motifs[kind]?.(pens(hue), (number % 10) - 1) ?? ''
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90"><rect width="120" height="90" fill="hsl(${hue}, 42%, 93%)"/><circle cx="${30 + (number % 7) * 10}" cy="${30 + (number % 5) * 8}" r="40" fill="hsl(${(hue + 30) % 360}, 50%, 97%)"/>${motif}</svg>`
}
