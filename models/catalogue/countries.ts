/** A country: its codes, its currency, and the zone of its largest sites. */
export interface Country {
  /** ISO 3166 code of two letters. */
  readonly alpha2: string;
  /** ISO 3166 code of three letters, which prices, grids and weather files use. */
  readonly alpha3: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** IANA name; the only zone, unless {@link zonesOfCountry} lists others. */
  readonly timeZone: string;
}

/**
 * Codes, currency and time zone. Sources: ISO 3166-1, ISO 4217 and the IANA time zone database (zone.tab); euro in Croatia
 * since 2023, in Bulgaria since 2026.
 */
const table = `AE ARE AED Asia/Dubai|AL ALB ALL Europe/Tirane|AM ARM AMD Asia/Yerevan|AR ARG ARS America/Argentina/Buenos_Aires
AT AUT EUR Europe/Vienna|AU AUS AUD Australia/Sydney|AZ AZE AZN Asia/Baku|BA BIH BAM Europe/Sarajevo|BD BGD BDT Asia/Dhaka
BE BEL EUR Europe/Brussels|BG BGR EUR Europe/Sofia|BH BHR BHD Asia/Bahrain|BO BOL BOB America/La_Paz|BR BRA BRL America/Sao_Paulo
BW BWA BWP Africa/Gaborone|BY BLR BYN Europe/Minsk|CA CAN CAD America/Toronto|CH CHE CHF Europe/Zurich|CL CHL CLP America/Santiago
CN CHN CNY Asia/Shanghai|CO COL COP America/Bogota|CR CRI CRC America/Costa_Rica|CY CYP EUR Asia/Nicosia|CZ CZE CZK Europe/Prague
DE DEU EUR Europe/Berlin|DK DNK DKK Europe/Copenhagen|DO DOM DOP America/Santo_Domingo|DZ DZA DZD Africa/Algiers
EC ECU USD America/Guayaquil|EE EST EUR Europe/Tallinn|EG EGY EGP Africa/Cairo|ES ESP EUR Europe/Madrid|ET ETH ETB Africa/Addis_Ababa
FI FIN EUR Europe/Helsinki|FR FRA EUR Europe/Paris|GB GBR GBP Europe/London|GE GEO GEL Asia/Tbilisi|GH GHA GHS Africa/Accra
GL GRL DKK America/Nuuk|GR GRC EUR Europe/Athens|GT GTM GTQ America/Guatemala|HK HKG HKD Asia/Hong_Kong|HR HRV EUR Europe/Zagreb
HU HUN HUF Europe/Budapest|ID IDN IDR Asia/Jakarta|IE IRL EUR Europe/Dublin|IL ISR ILS Asia/Jerusalem|IN IND INR Asia/Kolkata
IQ IRQ IQD Asia/Baghdad|IR IRN IRR Asia/Tehran|IS ISL ISK Atlantic/Reykjavik|IT ITA EUR Europe/Rome|JM JAM JMD America/Jamaica
JO JOR JOD Asia/Amman|JP JPN JPY Asia/Tokyo|KE KEN KES Africa/Nairobi|KG KGZ KGS Asia/Bishkek|KH KHM KHR Asia/Phnom_Penh
KR KOR KRW Asia/Seoul|KW KWT KWD Asia/Kuwait|KZ KAZ KZT Asia/Almaty|LA LAO LAK Asia/Vientiane|LB LBN LBP Asia/Beirut
LI LIE CHF Europe/Vaduz|LK LKA LKR Asia/Colombo|LT LTU EUR Europe/Vilnius|LU LUX EUR Europe/Luxembourg|LV LVA EUR Europe/Riga
MA MAR MAD Africa/Casablanca|MD MDA MDL Europe/Chisinau|ME MNE EUR Europe/Podgorica|MK MKD MKD Europe/Skopje|MM MMR MMK Asia/Yangon
MN MNG MNT Asia/Ulaanbaatar|MO MAC MOP Asia/Macau|MT MLT EUR Europe/Malta|MU MUS MUR Indian/Mauritius|MX MEX MXN America/Mexico_City
MY MYS MYR Asia/Kuala_Lumpur|NA NAM NAD Africa/Windhoek|NG NGA NGN Africa/Lagos|NL NLD EUR Europe/Amsterdam|NO NOR NOK Europe/Oslo
NP NPL NPR Asia/Kathmandu|NZ NZL NZD Pacific/Auckland|OM OMN OMR Asia/Muscat|PA PAN PAB America/Panama|PE PER PEN America/Lima
PH PHL PHP Asia/Manila|PK PAK PKR Asia/Karachi|PL POL PLN Europe/Warsaw|PR PRI USD America/Puerto_Rico|PT PRT EUR Europe/Lisbon
PY PRY PYG America/Asuncion|QA QAT QAR Asia/Qatar|RO ROU RON Europe/Bucharest|RS SRB RSD Europe/Belgrade|RU RUS RUB Europe/Moscow
RW RWA RWF Africa/Kigali|SA SAU SAR Asia/Riyadh|SE SWE SEK Europe/Stockholm|SG SGP SGD Asia/Singapore|SI SVN EUR Europe/Ljubljana
SK SVK EUR Europe/Bratislava|SN SEN XOF Africa/Dakar|TH THA THB Asia/Bangkok|TJ TJK TJS Asia/Dushanbe|TM TKM TMT Asia/Ashgabat
TN TUN TND Africa/Tunis|TR TUR TRY Europe/Istanbul|TW TWN TWD Asia/Taipei|TZ TZA TZS Africa/Dar_es_Salaam|UA UKR UAH Europe/Kyiv
UG UGA UGX Africa/Kampala|US USA USD America/New_York|UY URY UYU America/Montevideo|UZ UZB UZS Asia/Tashkent|VN VNM VND Asia/Ho_Chi_Minh
XK XKX EUR Europe/Belgrade|ZA ZAF ZAR Africa/Johannesburg|ZM ZMB ZMW Africa/Lusaka`;

const countries = table.split(/[|\n]/).map((line): Country => {
  const [alpha2 = '', alpha3 = '', currency = '', timeZone = ''] = line.split(' ');
  return { alpha2, alpha3, currency, timeZone };
});

const byCode = new Map(
  countries.flatMap((country) => [[country.alpha2, country] as const, [country.alpha3, country] as const]),
);

/**
 * A country by its ISO 3166 code of two or three letters; undefined if it is not in the table.
 */
export const countryOf = (code: string | undefined): Country | undefined =>
  code === undefined ? undefined : byCode.get(code.toUpperCase());

/**
 * The name of a country in English, or the code if there is none: "DE" becomes "Germany".
 *
 * @param code - ISO 3166 code of two or three letters
 */
export function nameOfCountry(code: string): string {
  const alpha2 = countryOf(code)?.alpha2 ?? code;
  if (!/^[A-Z]{2}$/.test(alpha2)) return code;
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(alpha2) ?? code;
}
