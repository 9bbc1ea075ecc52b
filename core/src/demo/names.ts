/** Names of one language: people, and how its shops are called. `{town}` and `{surname}` are filled in. */
export interface DemoNames {
  /** Part of all people and shops. */
  readonly share: number
  readonly language: 'en' | 'de' | null
  readonly firstNames: readonly string[]
  readonly surnames: readonly string[]
  readonly towns: readonly string[]
  readonly shops: readonly string[]
}

const words = (text: string): string[] => text.split('|')

export const demoNames: readonly [DemoNames, ...DemoNames[]] = [
  {
    share: 26,
    language: 'en',
    firstNames: words(
      'Olivia|Amelia|Grace|Emily|Sophie|Charlotte|Lucy|Hannah|Megan|Rachel|Oliver|George|Harry|Jack|Thomas|James|William|Samuel|Daniel|Callum|Niamh|Siobhan|Ewan|Rhys|Sean',
    ),
    surnames: words(
      'Smith|Jones|Taylor|Brown|Wilson|Evans|Walker|Wright|Robinson|Thompson|White|Hughes|Edwards|Green|Hall|Wood|Harris|Clarke|Jackson|Turner|O’Brien|Murphy|MacDonald|Fitzgerald|Patel|Okafor',
    ),
    towns: words(
      'Leeds|York|Bristol|Norwich|Exeter|Bath|Derby|Cork|Dundee|Swansea|Lincoln|Durham|Oxford|Perth',
    ),
    shops: words(
      '{town} Cycles|{surname} & Sons|The {town} Bike Shed|{surname}’s Hardware|{town} Garden Centre|{surname} Toys & Games|High Street Gifts {town}|{town} Outdoor Supplies|{surname} Stationers|Station Road Wheels {town}',
    ),
  },
  {
    share: 22,
    language: 'de',
    firstNames: words(
      'Anna|Lena|Sabine|Katharina|Jürgen|Björn|Günther|Thomas|Stefan|Lukas|Jonas|Ursula|Petra|Monika|Claudia|Sören|Annegret|Karl-Heinz|Hans-Peter|Mareike|Jörg|Heike',
    ),
    surnames: words(
      'Müller|Schmidt|Schneider|Weiß|Groß|Schäfer|Köhler|Krüger|Böhm|Jäger|Vogel|Sauer|von der Heide|Meyer-Lüdenscheid|Huber|Bäcker|Öztürk|Zimmermann|Hoffmann|Weber',
    ),
    towns: words(
      'Köln|München|Nürnberg|Göttingen|Düsseldorf|Erfurt|Zürich|Graz|Lübeck|Würzburg|Bremen|Fürth|Salzburg|Jena',
    ),
    shops: words(
      'Zweirad {surname}|Fahrradladen {town}|{surname} GmbH & Co. KG|Eisenwaren {surname}|Spielzeug {surname}|Radhaus {town}|Gartencenter {town}|Schreibwaren {surname}|{surname} & Söhne|Das Rädchen {town}',
    ),
  },
  {
    share: 12,
    language: null,
    firstNames: words(
      'Camille|Chloé|Zoé|Élodie|Anaïs|Léa|Benoît|François|Jérôme|Théo|Hélène|Jean-Luc|Marie-Claire|Gaëlle|Loïc|Étienne',
    ),
    surnames: words(
      'Lefèvre|Dubois|Girard|Béranger|Noël|D’Angelo|Moreau|Château|Garnier|Rousseau|Le Goff|Bréton|Faure|Lemaître',
    ),
    towns: words('Besançon|Orléans|Nîmes|Lyon|Liège|Genève|Angers|Béziers|Rennes|Saint-Étienne'),
    shops: words(
      'Cycles {surname}|Le Vélo de {town}|Quincaillerie {surname}|Jouets {surname}|Papeterie de {town}|La Roue Libre {town}',
    ),
  },
  {
    share: 9,
    language: null,
    firstNames: words(
      'Agnieszka|Małgorzata|Łukasz|Paweł|Grażyna|Stanisław|Wojciech|Żaneta|Michał|Zofia|Krzysztof|Bożena',
    ),
    surnames: words(
      'Kowalski|Wiśniewska|Wójcik|Kamińska|Zieliński|Szymańska|Woźniak|Dąbrowska|Jabłoński|Król|Łącki|Żak',
    ),
    towns: words('Łódź|Kraków|Gdańsk|Poznań|Wrocław|Białystok|Toruń|Rzeszów'),
    shops: words(
      'Rowery {surname}|Sklep Rowerowy {town}|Zabawki {town}|Narzędzia {surname}|Księgarnia {town}|Ogród i Dom {town}',
    ),
  },
  {
    share: 8,
    language: null,
    firstNames: words('Ayşe|İbrahim|Gülşen|Çağla|Ömer|Şükrü|Işıl|Emre|Zeynep|Yiğit|Ümit|Fatma'),
    surnames: words('Yılmaz|Öztürk|Çelik|Şahin|Aydın|Güneş|Kılıç|Doğan|Yıldız|Karadağ'),
    towns: words('İzmir|Muğla|Diyarbakır|Eskişehir|Çanakkale|Ankara|Iğdır|Gümüşhane'),
    shops: words('{surname} Bisiklet|{town} Oyuncak|{surname} Hırdavat|{town} Kırtasiye|{surname} Ticaret'),
  },
  {
    share: 10,
    language: null,
    firstNames: words(
      'Åsa|Björn|Søren|Øyvind|Kåre|Märta|Göran|Ingrid|Þórunn|Sigríður|Jukka|Päivi|Linnéa|Frøydis',
    ),
    surnames: words(
      'Ångström|Lindqvist|Sørensen|Bjørnstad|Kjærgaard|Håkansson|Guðmundsdóttir|Mäkinen|Hämäläinen|Østergård|Sjöberg|Nyström',
    ),
    towns: words('Malmö|Ålesund|Århus|Tromsø|Reykjavík|Jyväskylä|Umeå|Køge|Göteborg'),
    shops: words(
      '{town} Cykel|Sykkelhuset {town}|{surname} & Co|Leksaker {town}|Järnhandel {surname}|{town} Sport og Fritid',
    ),
  },
  {
    share: 5,
    language: null,
    firstNames: words('伟|芳|秀英|敏|静|丽|强|磊|洋|艳'),
    surnames: words('李|王|张|刘|陈|杨|黄|赵|周|吴|欧阳'),
    towns: words('上海|北京|广州|成都|香港|台北'),
    shops: words('{town}{surname}记自行车行|{town}玩具店|{surname}氏文具|{town}五金行'),
  },
  {
    share: 4,
    language: null,
    firstNames: words('فاطمة|محمد|ليلى|أحمد|يوسف|نور|خالد|مريم|سلمى|عمر'),
    surnames: words('الخطيب|حداد|النجار|الصباغ|منصور|قباني|العلي|درويش'),
    towns: words('عمّان|بيروت|القاهرة|الدوحة|تونس'),
    shops: words('دراجات {surname}|مكتبة {town}|ألعاب {town}|معرض {surname}'),
  },
  {
    share: 4,
    language: null,
    firstNames: words('Ελένη|Γιώργος|Μαρία|Νίκος|Κωνσταντίνος|Ιωάννα|Θανάσης|Άννα|Σπύρος|Χρήστος'),
    surnames: words('Παπαδόπουλος|Οικονόμου|Γεωργίου|Βλάχος|Νικολαΐδης|Αντωνίου|Μακρής|Ζήση'),
    towns: words('Αθήνα|Θεσσαλονίκη|Πάτρα|Χανιά|Βόλος|Λάρισα'),
    shops: words('Ποδήλατα {surname}|Παιχνίδια {town}|Βιβλιοπωλείο {surname}|Εργαλεία {town}'),
  },
]
