export const categories = [
  'tyres',
  'drivetrain',
  'brakes',
  'wheels',
  'seating',
  'steering',
  'lights',
  'pedals',
  'tools',
  'extras',
] as const
type Category = (typeof categories)[number]

export interface Product {
  /** The item number. */
  readonly id: string
  readonly category: Category
  /** What its picture shows. */
  readonly kind: string
  readonly name: { readonly en: string; readonly de: string }
  readonly unitCents: number
  /** Sold by the pack of so many. */
  readonly packSize: number
}

type Row = readonly [id: string, kind: string, en: string, de: string, unitCents: number, packSize: number]

const rows: Record<Category, readonly Row[]> = {
  tyres: [
    ['TY-101', 'tyre', 'City tyre 28 × 1.6, reflective', 'Cityreifen 28 × 1,6, reflektierend', 1190, 5],
    ['TY-102', 'tyre', 'Gravel tyre 700 × 40, tubeless', 'Gravelreifen 700 × 40, tubeless', 2890, 4],
    [
      'TY-103',
      'tyre',
      'Mountain bike tyre 29 × 2.4, folding',
      'Mountainbikereifen 29 × 2,4, faltbar',
      3150,
      4,
    ],
    ['TY-104', 'tyre', 'Children’s tyre 16 × 1.75', 'Kinderreifen 16 × 1,75', 790, 10],
    ['TY-105', 'tube', 'Inner tube 28″, Presta valve 40 mm', 'Schlauch 28″, Sclaverandventil 40 mm', 295, 20],
    ['TY-106', 'tube', 'Inner tube 20″, Schrader valve', 'Schlauch 20″, Autoventil', 275, 20],
  ],
  drivetrain: [
    ['DR-201', 'chain', 'Chain, 9-speed, 116 links', 'Kette, 9-fach, 116 Glieder', 990, 10],
    ['DR-202', 'chain', 'Chain, 12-speed, with quick link', 'Kette, 12-fach, mit Verschlussglied', 2290, 5],
    ['DR-203', 'gear', 'Cassette 11–34, 10-speed', 'Kassette 11–34, 10-fach', 2450, 4],
    ['DR-204', 'gear', 'Cassette 10–51, 12-speed', 'Kassette 10–51, 12-fach', 6900, 2],
    ['DR-205', 'crank', 'Crankset 175 mm, 38 teeth', 'Kurbelgarnitur 175 mm, 38 Zähne', 4490, 2],
    ['DR-206', 'gear', 'Chainring 42 teeth, steel', 'Kettenblatt 42 Zähne, Stahl', 1180, 6],
  ],
  brakes: [
    ['BR-301', 'pads', 'Disc brake pads, organic', 'Scheibenbremsbeläge, organisch', 690, 20],
    ['BR-302', 'pads', 'Disc brake pads, sintered', 'Scheibenbremsbeläge, gesintert', 890, 20],
    ['BR-303', 'rotor', 'Brake rotor 160 mm, six-bolt', 'Bremsscheibe 160 mm, 6-Loch', 1290, 6],
    ['BR-304', 'rotor', 'Brake rotor 203 mm, Centerlock', 'Bremsscheibe 203 mm, Centerlock', 1990, 4],
    ['BR-305', 'lever', 'Brake lever, two-finger, left', 'Bremshebel, Zweifinger, links', 1540, 4],
    ['BR-306', 'cable', 'Brake cable set, stainless', 'Bremszugset, rostfrei', 540, 25],
  ],
  wheels: [
    ['WH-401', 'wheel', 'Front wheel 28″ with hub dynamo', 'Vorderrad 28″ mit Nabendynamo', 5890, 1],
    ['WH-402', 'wheel', 'Rear wheel 28″, cassette body', 'Hinterrad 28″, Kassettenkörper', 4790, 1],
    ['WH-403', 'wheel', 'Mountain bike wheelset 29″', 'Mountainbike-Laufradsatz 29″', 17900, 1],
    ['WH-404', 'hub', 'Rear hub, 36 holes', 'Hinterradnabe, 36 Loch', 2190, 4],
    ['WH-405', 'spokes', 'Spokes 2.0 mm, 264 mm, stainless', 'Speichen 2,0 mm, 264 mm, rostfrei', 28, 144],
    ['WH-406', 'cable', 'Rim tape 22 mm', 'Felgenband 22 mm', 190, 50],
  ],
  seating: [
    ['SE-501', 'saddle', 'Touring saddle, gel', 'Tourensattel, Gel', 1990, 4],
    ['SE-502', 'saddle', 'Race saddle, 143 mm', 'Rennsattel, 143 mm', 3290, 3],
    ['SE-503', 'saddle', 'Leather saddle, riveted', 'Ledersattel, genietet', 6490, 2],
    ['SE-504', 'post', 'Seat post 27.2 mm, 350 mm', 'Sattelstütze 27,2 mm, 350 mm', 1390, 5],
    ['SE-505', 'post', 'Suspension seat post 31.6 mm', 'Federsattelstütze 31,6 mm', 2890, 3],
    ['SE-506', 'clamp', 'Seat clamp with quick release', 'Sattelklemme mit Schnellspanner', 390, 10],
  ],
  steering: [
    ['ST-601', 'bar', 'Trekking bar 620 mm', 'Trekkinglenker 620 mm', 1690, 4],
    ['ST-602', 'drop', 'Drop bar 42 cm, compact', 'Rennlenker 42 cm, Compact', 3450, 3],
    ['ST-603', 'stem', 'Stem 90 mm, adjustable', 'Vorbau 90 mm, verstellbar', 1790, 4],
    ['ST-604', 'grips', 'Grips, ergonomic, pair', 'Griffe, ergonomisch, Paar', 990, 10],
    ['ST-605', 'tape', 'Bar tape, cork', 'Lenkerband, Kork', 760, 12],
    [
      'ST-606',
      'grips',
      'Children’s grips with end guards, pair',
      'Kindergriffe mit Prallschutz, Paar',
      390,
      20,
    ],
  ],
  lights: [
    ['LI-701', 'front', 'Front light 60 lux, for hub dynamo', 'Frontlicht 60 Lux, für Nabendynamo', 2290, 5],
    ['LI-702', 'front', 'Front light, rechargeable, USB-C', 'Frontlicht, aufladbar, USB-C', 1790, 8],
    ['LI-703', 'rear', 'Rear light with brake signal', 'Rücklicht mit Bremslicht', 1490, 8],
    ['LI-704', 'rear', 'Rear light, clip-on', 'Rücklicht zum Anklemmen', 590, 20],
    ['LI-705', 'reflector', 'Pedal reflectors, set of four', 'Pedalreflektoren, Viererset', 180, 50],
    ['LI-706', 'reflector', 'Spoke reflectors, box of 36', 'Speichenreflektoren, Dose mit 36', 690, 10],
  ],
  pedals: [
    ['PE-801', 'pedal', 'City pedals, non-slip, pair', 'Citypedale, rutschfest, Paar', 890, 10],
    ['PE-802', 'pedal', 'Flat pedals with pins, pair', 'Plattformpedale mit Pins, Paar', 2690, 4],
    ['PE-803', 'pedal', 'Click pedals, two-sided, pair', 'Klickpedale, beidseitig, Paar', 3890, 4],
    ['PE-804', 'pedal', 'Children’s pedals, pair', 'Kinderpedale, Paar', 490, 12],
    ['PE-805', 'shoe', 'Cleats, set with screws', 'Pedalplatten, Set mit Schrauben', 990, 10],
    ['PE-806', 'shoe', 'Toe clips with straps, pair', 'Pedalhaken mit Riemen, Paar', 640, 8],
  ],
  tools: [
    ['TO-901', 'pump', 'Floor pump with gauge', 'Standpumpe mit Manometer', 1890, 4],
    ['TO-902', 'pump', 'Mini pump, 11 bar', 'Minipumpe, 11 bar', 990, 10],
    ['TO-903', 'spanner', 'Pedal spanner 15 mm', 'Pedalschlüssel 15 mm', 1090, 5],
    ['TO-904', 'spanner', 'Multi-tool, 16 functions', 'Multiwerkzeug, 16 Funktionen', 1450, 10],
    ['TO-905', 'oil', 'Chain oil 100 ml, biodegradable', 'Kettenöl 100 ml, biologisch abbaubar', 420, 24],
    ['TO-906', 'oil', 'Assembly grease 500 g', 'Montagefett 500 g', 980, 6],
  ],
  extras: [
    ['EX-951', 'lock', 'U-lock 230 mm with bracket', 'Bügelschloss 230 mm mit Halter', 2990, 4],
    [
      'EX-952',
      'bell',
      'Bell, brass, two-tone, for handlebars of 22.2 to 31.8 mm, with rain cover',
      'Klingel, Messing, Zweiklang, für Lenker von 22,2 bis 31,8 mm, mit Regenhaube',
      740,
      12,
    ],
    ['EX-953', 'bottle', 'Water bottle 750 ml', 'Trinkflasche 750 ml', 390, 20],
    ['EX-954', 'bag', 'Pannier 20 l, waterproof', 'Hinterradtasche 20 l, wasserdicht', 3490, 2],
    ['EX-955', 'helmet', 'Helmet M, with rear light', 'Helm M, mit Rücklicht', 2890, 4],
    ['EX-956', 'guard', 'Mudguard set 28″, 46 mm', 'Schutzblechset 28″, 46 mm', 1690, 4],
  ],
}

const products: readonly Product[] = categories.flatMap((category) =>
  rows[category].map(([id, kind, en, de, unitCents, packSize]) => ({
    id,
    category,
    kind,
    name: { en, de },
    unitCents,
    packSize,
  })),
)

const byId = new Map(products.map((product) => [product.id, product]))

export function productById(id: string): Product | undefined {
  return byId.get(id)
}

/** Products that hold every word, in either language or as item number. */
export function findProducts(words: string, category: string): Product[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return products.filter((product) => {
    const text = fold(`${product.id} ${product.name.en} ${product.name.de}`)
    return (category === '' || product.category === category) && wanted.every((word) => text.includes(word))
  })
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
