// SPDX-FileCopyrightText: 2026 The Vaglio authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/seedtable.h"

namespace Vaglio::Sandbox {

using namespace Qt::StringLiterals;

namespace {

struct TableRow {
    SeedPerson person;
    SeedRow row;
};

const QString ferri = u"G. Ferri"_s;
const QString riva = u"N. Riva"_s;
const QString vitale = u"A. Vitale"_s;
const QString female = u"F"_s;
const QString male = u"M"_s;

TableRow known(const QString& firstName, const QString& lastName, const QString& gender,
    const QString& mail, const QString& issuedBy, SeedRow row, int differences = 0)
{
    return { { firstName, lastName, gender, mail, issuedBy, differences, false, false }, row };
}

TableRow other(
    const QString& firstName, const QString& lastName, const QString& gender, SeedRow row)
{
    return { { firstName, lastName, gender, {}, {}, 0, false, false }, row };
}

TableRow unlabelled(
    const QString& firstName, const QString& lastName, const QString& gender, SeedRow row)
{
    return { { firstName, lastName, gender, {}, {}, 0, true, false }, row };
}

TableRow sample()
{
    return { { u"Franco"_s, u"Rossi"_s, male, u"franco.rossi@example.it"_s, ferri, 3, false, true },
        { State::Ok, 27 } };
}

/// The twenty of the design pictures.
std::vector<TableRow> picturedRows()
{
    return {
        known(u"Dora"_s, u"Campolungo"_s, female, u"d.campolungo@example.it"_s, riva,
            { State::Ok, 1 }),
        known(u"Elio"_s, u"Castagneto"_s, male, u"elio.castagneto@example.it"_s, ferri,
            { State::Ok, 3 }),
        known(u"Livia"_s, u"Montesole"_s, female, u"livia.montesole@example.it"_s, ferri,
            { State::Ko, 21 }),
        known(u"Ilaria"_s, u"Brughiera"_s, female, u"ilaria.b@example.com"_s, riva,
            { State::Ok, 10 }),
        known(u"Tullio"_s, u"Verdemare"_s, male, u"t.verdemare@example.it"_s, ferri,
            { State::Ok, 12 }, 1),
        known(u"Oreste"_s, u"Lanterna"_s, male, u"oreste.lanterna@example.it"_s, riva,
            { State::Validation, 3 }),
        known(
            u"Nora"_s, u"Pietrachiara"_s, female, u"nora.p@example.com"_s, riva, { State::Ko, 13 }),
        known(u"Bruno"_s, u"Sottobosco"_s, male, u"bruno.sottobosco@example.it"_s, riva,
            { State::Ok, 19 }),
        known(u"Maria Antonietta"_s, u"Fontechiara"_s, female, u"ma.fontechiara@example.it"_s,
            vitale, { State::Ok, 20 }),
        known(
            u"Ugo"_s, u"Ventilabro"_s, male, u"ugo.v@example.com"_s, riva, { State::Suspended, 7 }),
        known(u"Mina"_s, u"Crivello"_s, female, u"mina.crivello@example.it"_s, riva,
            { State::Ko, 6 }),
        known(u"Remo"_s, u"Pagliarino"_s, male, u"remo.pagliarino@example.com"_s, ferri,
            { State::Ok, 25 }, 2),
        known(u"Chiara"_s, u"D'Angelo"_s, female, u"c.dangelo@example.it"_s, ferri,
            { State::Ok, 26 }),
        sample(),
        known(u"Zoe"_s, u"Acquadolce"_s, female, u"zoe.a@example.com"_s, riva, { State::Ok, 27 }),
        known(u"Gino"_s, u"Torrebianca"_s, male, u"gino.torrebianca@example.it"_s, riva,
            { State::Ko, 3 }),
        known(u"Ada"_s, u"Setaccio"_s, female, u"ada.setaccio@example.it"_s, ferri,
            { State::Running, 3 }),
        known(u"Silvio"_s, u"Granaio"_s, male, u"silvio.granaio@example.it"_s, riva,
            { State::Ok, 28 }),
        known(u"Tecla"_s, u"Montefalco"_s, female, u"tecla.m@example.com"_s, vitale,
            { State::Ok, 28 }),
        known(u"Nico"_s, u"Pietralunga"_s, male, u"nico.pietralunga@example.com"_s, ferri,
            { State::Ok, 28 }),
    };
}

/// Every state and age that the pictures leave out.
std::vector<TableRow> furtherRows()
{
    return {
        other(u"Berenice"_s, u"Valcedrata"_s, female, { State::Running, 0 }),
        other(u"Ermes"_s, u"Roccanuvola"_s, male, { State::Validation, 0 }),
        other(u"Delfina"_s, u"Pratoombroso"_s, female, { State::Ko, 0 }),
        other(u"Saverio"_s, u"Lungomulino"_s, male, { State::Ok, 30 }),
        other(u"Flaminia"_s, u"Orzogrande"_s, female, { State::Ok, 29 }),
        other(u"Tarcisio"_s, u"Colleventoso"_s, male, { State::Ko, 2 }),
        other(u"Ondina"_s, u"Ripaserena"_s, female, { State::Running, 1 }),
        other(u"Corrado"_s, u"Fieniletto"_s, male, { State::Ok, 24 }),
        other(u"Palmira"_s, u"Setacciaio"_s, female, { State::Ok, 23 }),
        other(u"Ivano"_s, u"Boscoquieto"_s, male, { State::Null, 4 }),
        other(u"Noemi"_s, u"Campanilverde"_s, female, { State::Ok, 22 }),
        other(u"Lamberto"_s, u"Pontesecco"_s, male, { State::Ok, 21 }),
        other(u"Viola"_s, u"Grandispiga"_s, female, { State::Running, 2 }),
        other(u"Amerigo"_s, u"Torreluna"_s, male, { State::Ok, 18 }),
        other(u"Celeste"_s, u"Acquaferma"_s, female, { State::Ok, 17 }),
        unlabelled(u"Duilio"_s, u"Montecrusca"_s, male, { State::Ok, 16 }),
        other(u"Fabiola"_s, u"Vallesemola"_s, female, { State::Suspended, 1 }),
        other(u"Gaspare"_s, u"Rovetolungo"_s, male, { State::Ok, 15 }),
        other(u"Ines"_s, u"Pietrafarina"_s, female, { State::Ok, 14 }),
        other(u"Leandro"_s, u"Casalpaglia"_s, male, { State::Validation, 1 }),
        other(u"Marilena"_s, u"Fontanalta"_s, female, { State::Ok, 13 }),
        other(u"Nestore"_s, u"Bianconero"_s, male, { State::Ok, 11 }),
        other(u"Ofelia"_s, u"Primaluce"_s, female, { State::Running, 5 }),
        other(u"Primo"_s, u"Soprailfosso"_s, male, { State::Ok, 9 }),
        other(u"Quintina"_s, u"Mezzagrano"_s, female, { State::Ok, 8 }),
        other(u"Rolando"_s, u"Ventolieve"_s, male, { State::Ko, 9 }),
        other(u"Stella"_s, u"Dell'Aratro"_s, female, { State::Ok, 7 }),
        other(u"Teseo"_s, u"Pratosoffice"_s, male, { State::Ok, 6 }),
        unlabelled(u"Ursula"_s, u"Montesetaccio"_s, female, { State::Running, 8 }),
        other(u"Vasco"_s, u"Cascinella"_s, male, { State::Ok, 5 }),
        other(u"Wanda"_s, u"Altamarea"_s, female, { State::Ok, 4 }),
        other(u"Zaira"_s, u"Pulacchiara"_s, female, { State::Validation, 2 }),
        unlabelled(u"Arturo"_s, u"Granoturchino"_s, male, { State::Ok, 2 }),
        other(u"Bianca"_s, u"Vagliolungo"_s, female, { State::Running, 12 }),
        other(u"Cosimo"_s, u"Seminato"_s, male, { State::Ok, -1 }),
        other(u"Desdemona"_s, u"Crivellini"_s, female, { State::Ok, -6 }),
        other(u"Egidio"_s, u"Pagliafresca"_s, male, { State::Ko, 33 }),
        unlabelled(u"Fosca"_s, u"Torrevecchietta"_s, female, { State::Ok, -20 }),
        other(u"Galileo"_s, u"Sottolaquercia"_s, male, { State::Running, 31 }),
        other(u"Iole"_s, u"Campodisera"_s, female, { State::Ok, -60 }),
    };
}

const std::vector<TableRow>& table()
{
    static const std::vector<TableRow> rows = [] {
        std::vector<TableRow> all = picturedRows();
        const std::vector<TableRow> further = furtherRows();
        all.insert(all.end(), further.begin(), further.end());
        return all;
    }();
    return rows;
}

} // namespace

int seedTableSize()
{
    return static_cast<int>(table().size());
}

SeedRow seedTableRow(int index)
{
    return table().at(static_cast<size_t>(index)).row;
}

const SeedPerson* seedTablePerson(int index)
{
    return index < 0 || index >= seedTableSize() ? nullptr
                                                 : &table()[static_cast<size_t>(index)].person;
}

const std::vector<QString>& issuers()
{
    static const std::vector<QString> names { ferri, riva, vitale };
    return names;
}

const std::vector<BirthPlace>& birthPlaces()
{
    static const std::vector<BirthPlace> places { { u"Roma"_s, u"H501"_s },
        { u"Bari"_s, u"A662"_s }, { u"Milano"_s, u"F205"_s }, { u"Torino"_s, u"L219"_s },
        { u"Napoli"_s, u"F839"_s }, { u"Firenze"_s, u"D612"_s }, { u"Bologna"_s, u"A944"_s },
        { u"Genova"_s, u"D969"_s }, { u"Palermo"_s, u"G273"_s }, { u"Venezia"_s, u"L736"_s },
        { u"Verona"_s, u"L781"_s }, { u"Trieste"_s, u"L424"_s }, { u"Perugia"_s, u"G478"_s },
        { u"Cagliari"_s, u"B354"_s } };
    return places;
}

const std::vector<QString>& femaleNames()
{
    static const std::vector<QString> names { u"Dora"_s, u"Livia"_s, u"Ilaria"_s, u"Nora"_s,
        u"Mina"_s, u"Zoe"_s, u"Ada"_s, u"Tecla"_s, u"Berenice"_s, u"Delfina"_s, u"Flaminia"_s,
        u"Ondina"_s, u"Palmira"_s, u"Viola"_s, u"Celeste"_s, u"Fabiola"_s, u"Ines"_s, u"Ofelia"_s,
        u"Stella"_s, u"Wanda"_s, u"Iole"_s };
    return names;
}

const std::vector<QString>& maleNames()
{
    static const std::vector<QString> names { u"Elio"_s, u"Tullio"_s, u"Oreste"_s, u"Bruno"_s,
        u"Ugo"_s, u"Remo"_s, u"Gino"_s, u"Silvio"_s, u"Nico"_s, u"Ermes"_s, u"Saverio"_s,
        u"Tarcisio"_s, u"Corrado"_s, u"Lamberto"_s, u"Amerigo"_s, u"Duilio"_s, u"Gaspare"_s,
        u"Leandro"_s, u"Nestore"_s, u"Rolando"_s, u"Niccolò"_s, u"Vasco"_s };
    return names;
}

const std::vector<QString>& surnameHeads()
{
    static const std::vector<QString> heads { u"Monte"_s, u"Campo"_s, u"Torre"_s, u"Acqua"_s,
        u"Pietra"_s, u"Fonte"_s, u"Bosco"_s, u"Casal"_s, u"Valle"_s, u"Rocca"_s, u"Prato"_s,
        u"Ponte"_s, u"Colle"_s, u"Ripa"_s, u"Mulin"_s, u"Grano"_s, u"Spiga"_s, u"Aia"_s };
    return heads;
}

const std::vector<QString>& surnameTails()
{
    static const std::vector<QString> tails { u"setaccio"_s, u"crivello"_s, u"semola"_s,
        u"farina"_s, u"paglia"_s, u"nuvola"_s, u"sereno"_s, u"quieto"_s, u"ombroso"_s, u"tiepido"_s,
        u"dorato"_s, u"profumato"_s, u"ventilato"_s, u"cernita"_s, u"vaglio"_s, u"granaio"_s,
        u"soffice"_s, u"turchino"_s };
    return tails;
}

} // namespace Vaglio::Sandbox
