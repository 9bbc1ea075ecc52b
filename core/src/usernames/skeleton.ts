// Each line: what is shown, then every letter or sign drawn like it in lower or upper case. Names are compared without
// case, so 0 and o, and 1, i and l, are one each. Full-width and mathematical letters are gone after NFKC.
const LOOKALIKES: readonly (readonly [string, string])[] = [
  ['a', 'ɑаαᴀ'],
  ['b', 'ʙвьβƅ'],
  ['c', 'ᴄсϲ'],
  ['d', 'ԁᴅ'],
  ['e', 'еεᴇҽ'],
  ['f', 'ϝƒ'],
  ['g', 'ɡԍցɢ'],
  ['h', 'һнηհʜ'],
  ['j', 'јϳյᴊ'],
  ['k', 'кκᴋқ'],
  ['l', 'i1|ıɩɪʟǀӏіιլւוןا١۱'],
  ['n', 'пոռղɴ'],
  ['o', '0оοσօᴏסه٥۵०০੦૦୦௦౦೦൦๐໐၀'],
  ['p', 'рρᴘ'],
  ['q', 'ԛգզ'],
  ['r', 'гʀᴦ'],
  ['rn', 'mмμᴍ'],
  ['s', 'ѕտꜱ'],
  ['t', 'тτᴛ'],
  ['u', 'υսʋᴜ'],
  ['v', 'νѵᴠט'],
  ['w', 'ѡωաԝᴡ'],
  ['x', 'хχ'],
  ['y', 'уγүʏ'],
  ['z', 'ζᴢ'],
  ['2', 'ƨ'],
  ['3', 'зʒȝӡ'],
  ['4', 'ч'],
  ['6', 'б'],
  ['-', '‐‑‒–—―−ー一'],
  ["'", '‘’ʼʹ′`´'],
  ['.', '․۔٠'],
  [':', 'ː∶׃'],
  ['/', '⁄∕'],
  ['エ', '工'],
  ['ロ', '口'],
  ['カ', '力'],
  ['ト', '卜'],
  ['ニ', '二'],
  ['ハ', '八'],
  ['タ', '夕'],
  ['ヘ', 'へ'],
  ['リ', 'り'],
]

const shownAs = new Map(LOOKALIKES.flatMap(([shown, drawn]) => [...drawn].map((letter) => [letter, shown])))

/**
 * A3: what a folded username looks like, by the method of UTS 39 section 4 (NFD, replace, NFD) over a compact table of our
 * own: Cyrillic, Greek, Armenian, small capitals, Hebrew and Arabic strokes, Kana and Han, zeros of many scripts, and the
 * ASCII pairs 0/o, 1/i/l, rn/m. Marks are kept, so ü is not u. A letter drawn like two others (Greek ν as v, though its
 * capital is N) stands for one of them only; the full table of UTS 39 has some 6,000 lines, this one the alphabets of trade.
 */
export function skeleton(key: string): string {
  return Array.from(key.normalize('NFD'), (letter) => shownAs.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
}
