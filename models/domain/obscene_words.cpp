// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/obscene_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace domain {
namespace {

// Bit i: the letter а + i. ё counts as е.
using Letters = std::uint32_t;
constexpr Letters anyLetter = 0xFFFFFFFF;
constexpr char16_t firstLetter = u'а';

constexpr Letters letter(char16_t c)
{
    return c == u'ё' ? letter(u'е') : Letters{1} << (c - firstLetter);
}

Letters lettersOf(QStringView list)
{
    Letters letters = 0;
    for (const QChar c : list)
        letters |= letter(c.unicode());
    return letters;
}

// --- the dictionary

enum class Before {
    Nothing, // the word begins with it
    Prefix,  // one of `prefixes`, or nothing
    Needed,  // one of them
    Anything // also in the middle: nowhere innocent
};
enum class After { Nothing, Anything };
enum class Latin { No, Yes }; // also when the whole word is in Latin letters, where English has no such word

struct Entry
{
    const char16_t* root;     // what people are told
    const char16_t* prefixes; // separated by spaces
    const char16_t* stems;    // likewise
    Before before;
    After after;
    Latin latin;
};

constexpr auto verbal = u"в вз вы да до за из ис на не недо ни о об обо от ото пере по под подо при про раз разо рас с со у а";
constexpr auto hard = u"вы взъ взь въ вь до довы за из изъ изь на не нев невъ невь недо об объ обь от отъ оть пере по под подъ подь при "
                      u"про раз разъ разь съ сь у долбо долба далбо далба долбае злое злоъ мозго хуе худо косо тупо мудо пиздо";

// Stems and forms, ё as е. A stem with After::Anything must be such that every word that begins with it is obscene.
constexpr std::array dictionary{
    Entry{u"хуй", verbal, u"хуй хуя хую хуе хуи", Before::Prefix, After::Anything, Latin::No},
    Entry{u"хуй", u"", u"хуй хуя хуйня хуило хуйло", Before::Nothing, After::Nothing, Latin::Yes},
    Entry{u"хуй", u"а до на ни о по", u"хуй хуя хуи хуе", Before::Needed, After::Anything, Latin::Yes},
    Entry{u"хуй", u"", u"хули", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"пизда", u"", u"пизд пизж пезд", Before::Anything, After::Anything, Latin::Yes},
    Entry{u"ебать", hard, u"ебат ебал ебан ебаш ебар ебач ебаг ебет ебеш ебут ебл ебн ебыр ебуч ебош ебот ебтвою",
          Before::Prefix, After::Anything, Latin::Yes},
    Entry{u"ебать", hard, u"ебен ебищ ебыв", Before::Prefix, After::Anything, Latin::No},
    Entry{u"ебать", hard, u"ебок ебк ебис ебит ебон ебос ебу еби ебе еба ебщ", Before::Needed, After::Anything,
          Latin::Yes},
    Entry{u"ебать", hard, u"еб ебы ебу ебов ебам ебами ебах ебом", Before::Needed, After::Nothing, Latin::Yes},
    Entry{u"ебать", hard, u"еб ебу ебы ебом", Before::Prefix, After::Nothing, Latin::No},
    Entry{u"блядь", u"вы на по про раз рас тримандо", u"бляд блят", Before::Prefix, After::Anything, Latin::Yes},
    Entry{u"блядь", u"", u"бля блеать", Before::Nothing, After::Nothing, Latin::Yes},
    Entry{u"мудак", u"", u"мудак мудац мудач мудил мудозвон мудо мудищ", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"мудак", u"", u"муда муде муди", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"мудохать", u"за из от", u"мудох", Before::Prefix, After::Anything, Latin::Yes},
    Entry{u"манда", u"", u"манда манды манде манду мандой мандою", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"манда", u"", u"мандавош мандовош", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"пидор", u"", u"пидор пидар пидр педераст пидерас педрил", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"пидор", u"", u"педик педика педику педиком педики педиков педикам", Before::Nothing, After::Nothing,
          Latin::Yes},
    Entry{u"гондон", u"", u"гандон гондон", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"жопа", u"", u"жоп", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"говно", u"за", u"говн гавн говенн говены говена говено гавен", Before::Prefix, After::Anything, Latin::Yes},
    Entry{u"дерьмо", u"", u"дерьм", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"срать", u"вы за на об обо по про у ис", u"срат срал сран срач срет среш", Before::Needed, After::Anything,
          Latin::Yes},
    Entry{u"срать", u"", u"срать срал срала срали срет срут срака сраку сраке сраки срань сраный сраная сраное сраные "
                         u"сраного сраной сраную сраных",
          Before::Nothing, After::Nothing, Latin::No},
    Entry{u"ссать", u"вы за на об обо по про у от", u"ссат ссал ссан ссыт ссыш ссык", Before::Prefix, After::Anything,
          Latin::Yes},
    Entry{u"хер", u"а до за на ни о по рас", u"хер хера херу хером хере херы", Before::Prefix, After::Nothing, Latin::No},
    Entry{u"хер", u"а до за на ни о по рас", u"херн херов херач хераб херет херел", Before::Prefix, After::Anything,
          Latin::No},
    Entry{u"сука", u"", u"сука суки суке суку сукой сукам суками суках сучка сучки сучку сучке сучкой сучий сучьи "
                       u"сучья сучье сучара сучары сукин сукины",
          Before::Nothing, After::Nothing, Latin::Yes},
    Entry{u"шлюха", u"", u"шлюх шлюш", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"шалава", u"", u"шалав", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"дрочить", u"вз вы за на от пере по с", u"дроч", Before::Prefix, After::Anything, Latin::Yes},
    Entry{u"залупа", u"", u"залуп", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"елда", u"", u"елда елды елде елду елдой елдак", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"трахать", u"за на от по", u"трахат трахаю трахал трахае трахан трахну", Before::Prefix, After::Anything,
          Latin::No},
    Entry{u"сиськи", u"", u"сиськ сисек сисяст", Before::Nothing, After::Anything, Latin::No},
    Entry{u"падла", u"", u"падла падлы падлу падле падлой падло", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"падла", u"", u"падлюк", Before::Nothing, After::Anything, Latin::No},
    Entry{u"ублюдок", u"", u"ублюд", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"сволочь", u"", u"сволоч", Before::Nothing, After::Anything, Latin::Yes},
    Entry{u"стерва", u"", u"стерва стервы стерве стерву стервой", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"курва", u"", u"курва курвы курве курву курвой", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"бздеть", u"за на по", u"бзд", Before::Prefix, After::Anything, Latin::No},
    Entry{u"пердеть", u"вы за на по", u"пердет перде пердиш пердун перды пердан пердну", Before::Prefix, After::Anything,
          Latin::No},
    Entry{u"малафья", u"", u"малаф малофь малофе", Before::Nothing, After::Anything, Latin::No},
    Entry{u"отсосать", u"", u"отсоси отсосеш", Before::Nothing, After::Anything, Latin::No},
    Entry{u"чмо", u"", u"чмо", Before::Nothing, After::Nothing, Latin::No},
    Entry{u"чмо", u"", u"чмош", Before::Nothing, After::Anything, Latin::No},
    Entry{u"порно", u"", u"порнух порнуш порнограф", Before::Nothing, After::Anything, Latin::No},
    Entry{u"порно", u"", u"порно", Before::Nothing, After::Nothing, Latin::No},
};

// --- the text as signs

struct Sign
{
    Letters letters = 0;
    int count = 1; // the same sign repeated
    qsizetype at = 0;
    qsizetype end = 0; // behind its last repetition
    char32_t folded = 0;
};

enum class CharKind { Letter, Latin, Other, Star, Joint, Ignored, Break };

struct Disguise
{
    char16_t sign;
    const char16_t* letters;
};

// What a sign that is no Russian letter may stand for, by its look or by its sound.
constexpr std::array disguises{
    Disguise{u'a', u"а"},   Disguise{u'b', u"бв"},  Disguise{u'c', u"сцк"}, Disguise{u'd', u"д"},   Disguise{u'e', u"е"},
    Disguise{u'f', u"ф"},   Disguise{u'g', u"гд"},  Disguise{u'h', u"хн"},  Disguise{u'i', u"ий"},  Disguise{u'j', u"й"},
    Disguise{u'k', u"к"},   Disguise{u'l', u"л"},   Disguise{u'm', u"м"},   Disguise{u'n', u"нп"},  Disguise{u'o', u"о"},
    Disguise{u'p', u"рп"},  Disguise{u'q', u"к"},   Disguise{u'r', u"рг"},  Disguise{u's', u"с"},   Disguise{u't', u"т"},
    Disguise{u'u', u"уи"},  Disguise{u'v', u"в"},   Disguise{u'w', u"шв"},  Disguise{u'x', u"х"},   Disguise{u'y', u"уйы"},
    Disguise{u'z', u"з"},   Disguise{u'0', u"о"},   Disguise{u'1', u"ил"},  Disguise{u'3', u"зе"},  Disguise{u'4', u"ч"},
    Disguise{u'6', u"б"},   Disguise{u'8', u"в"},   Disguise{u'9', u"дя"},  Disguise{u'@', u"а"},   Disguise{u'$', u"с"},
    Disguise{u'€', u"е"},   Disguise{u'і', u"и"},   Disguise{u'ї', u"и"},   Disguise{u'є', u"е"},   Disguise{u'ґ', u"г"},
    Disguise{u'α', u"а"},   Disguise{u'ε', u"е"},   Disguise{u'ο', u"о"},   Disguise{u'ρ', u"р"},   Disguise{u'χ', u"х"},
    Disguise{u'υ', u"у"},   Disguise{u'κ', u"к"},   Disguise{u'π', u"п"},
};

// Where the whole word is in Latin letters it is read by its sound …
constexpr std::array readings{
    Disguise{u'b', u"б"}, Disguise{u'g', u"г"},  Disguise{u'h', u"х"}, Disguise{u'j', u"йж"},
    Disguise{u'n', u"н"}, Disguise{u'p', u"п"},  Disguise{u'r', u"р"}, Disguise{u'u', u"у"},
    Disguise{u'w', u"в"}, Disguise{u'3', u"з"},
};
// … or, when it has none but these, by its look.
constexpr QStringView lookAlikes = u"aceopxykmthb0346";

// Two Latin letters for one sound.
struct Sound
{
    const char16_t* signs;
    const char16_t* letters;
};
constexpr std::array sounds{
    Sound{u"zh", u"ж"}, Sound{u"kh", u"х"}, Sound{u"ts", u"ц"}, Sound{u"ch", u"ч"}, Sound{u"sh", u"ш"}, Sound{u"ya", u"я"},
    Sound{u"ja", u"я"}, Sound{u"ia", u"я"}, Sound{u"yu", u"ю"}, Sound{u"ju", u"ю"}, Sound{u"yo", u"е"}, Sound{u"jo", u"е"},
    Sound{u"ye", u"е"}, Sound{u"je", u"е"}, Sound{u"ck", u"к"},
};

const std::array<Letters, 0x500>& lettersBySign()
{
    static const auto table = [] {
        std::array<Letters, 0x500> made{};
        for (char16_t c = firstLetter; c <= u'я'; ++c)
            made.at(c) = letter(c);
        made.at(u'ё') = letter(u'е');
        for (const Disguise& disguise : disguises) {
            if (disguise.sign < made.size())
                made.at(disguise.sign) = lettersOf(disguise.letters);
        }
        return made;
    }();
    return table;
}

Letters lettersFor(QChar folded)
{
    const char16_t c = folded.unicode();
    if (c < lettersBySign().size())
        return lettersBySign().at(c);
    return c == u'€' ? letter(u'е') : 0;
}

CharKind kindOf(QChar c)
{
    const char16_t code = c.unicode();
    if (code == u'*')
        return CharKind::Star;
    if (code == u'\'' || code == u'`' || code == u'’' || c.category() == QChar::Other_Format ||
        c.category() == QChar::Mark_NonSpacing)
        return CharKind::Ignored;
    const QChar folded = c.toLower();
    if ((folded.unicode() >= firstLetter && folded.unicode() <= u'я') || folded.unicode() == u'ё')
        return CharKind::Letter;
    if (folded.unicode() >= u'a' && folded.unicode() <= u'z')
        return CharKind::Latin;
    if (lettersFor(folded) != 0)
        return CharKind::Other;
    if (code == u'-' || code == u'.' || code == u'_' || code == u'/' || code == u'|' || code == u'+' || code == u'~' ||
        code == u'^' || code == u'=' || code == u'‐' || code == u'–')
        return CharKind::Joint;
    return CharKind::Break;
}

// A run of signs that may be one word.
struct Word
{
    std::vector<Sign> signs;
    int russian = 0;
    int latin = 0;
    int stars = 0;

    [[nodiscard]] bool isEmpty() const { return signs.empty(); }
    [[nodiscard]] qsizetype start() const { return signs.front().at; }
    [[nodiscard]] qsizetype end() const { return signs.back().end; }
    [[nodiscard]] int size() const
    {
        int size = 0;
        for (const Sign& sign : signs)
            size += sign.count;
        return size;
    }

    void add(QChar c, CharKind kind, qsizetype at)
    {
        const QChar folded = c.toLower();
        const Letters letters = kind == CharKind::Star ? anyLetter : lettersFor(folded);
        russian += kind == CharKind::Letter ? 1 : 0;
        latin += kind == CharKind::Latin ? 1 : 0;
        stars += kind == CharKind::Star ? 1 : 0;
        if (!signs.empty() && kind != CharKind::Star && signs.back().folded == folded.unicode()) {
            ++signs.back().count;
            signs.back().end = at + 1;
            return;
        }
        signs.push_back({letters, 1, at, at + 1, folded.unicode()});
    }
    void add(const Word& other)
    {
        russian += other.russian;
        latin += other.latin;
        stars += other.stars;
        for (const Sign& sign : other.signs) {
            if (!signs.empty() && sign.letters != anyLetter && signs.back().folded == sign.folded) {
                signs.back().count += sign.count;
                signs.back().end = sign.end;
            } else {
                signs.push_back(sign);
            }
        }
    }
    // *important* is a way of writing, not a disguise.
    void trimStars()
    {
        while (!signs.empty() && signs.back().letters == anyLetter) {
            signs.pop_back();
            --stars;
        }
        const auto first =
            std::find_if(signs.begin(), signs.end(), [](const Sign& sign) { return sign.letters != anyLetter; });
        stars -= static_cast<int>(first - signs.begin());
        signs.erase(signs.begin(), first);
    }
    [[nodiscard]] bool isLatin() const { return russian == 0 && latin > 0; }
    // Digits and stars alone are no word.
    [[nodiscard]] bool isReadable() const { return russian + latin > 0 && stars <= russian + latin; }

    [[nodiscard]] bool looksRussian() const
    {
        return std::all_of(signs.begin(), signs.end(), [](const Sign& sign) {
            return sign.letters == anyLetter || lookAlikes.contains(QChar(static_cast<char16_t>(sign.folded)));
        });
    }
    [[nodiscard]] std::vector<Sign> asSounds() const
    {
        std::vector<Sign> read;
        for (size_t i = 0; i < signs.size(); ++i) {
            const auto* const sound = std::find_if(sounds.begin(), sounds.end(), [&](const Sound& each) {
                return i + 1 < signs.size() && signs[i].count == 1 && signs[i].folded == each.signs[0] &&
                       signs[i + 1].folded == each.signs[1];
            });
            if (sound == sounds.end()) {
                read.push_back(signs[i]);
                const auto* const reading = std::find_if(readings.begin(), readings.end(), [&](const Disguise& each) {
                    return signs[i].folded == each.sign;
                });
                if (reading != readings.end())
                    read.back().letters = lettersOf(reading->letters);
                continue;
            }
            read.push_back({lettersOf(sound->letters), 1, signs[i].at, signs[i + 1].end, 0});
            ++i;
        }
        return read;
    }
};

} // namespace

// --- the tree

struct ObsceneWords::Tree
{
    struct Node
    {
        std::map<int, int> next; // letter × 4 + how often (1…3) -> node
        int root = -1;
        bool open = false;
        bool latin = false;
        int mostAfter = -1; // letters that may follow; -1: as many as there are
    };

    std::vector<Node> whole{Node{}};
    std::vector<Node> inside{Node{}};
    QStringList roots;

    int rootOf(const QString& root)
    {
        const auto known = roots.indexOf(root);
        if (known >= 0)
            return static_cast<int>(known);
        roots << root;
        return static_cast<int>(roots.size()) - 1;
    }

    static void add(std::vector<Node>& nodes, QStringView word, const Node& end)
    {
        int at = 0;
        for (qsizetype i = 0; i < word.size(); ++i) {
            int count = 1;
            while (i + 1 < word.size() && word.at(i + 1) == word.at(i)) {
                ++count;
                ++i;
            }
            const char16_t c = word.at(i) == u'ё' ? u'е' : word.at(i).unicode();
            const int step = (c - firstLetter) * 4 + std::min(count, 3);
            if (const auto known = nodes[static_cast<size_t>(at)].next.find(step); known != nodes[static_cast<size_t>(at)].next.end()) {
                at = known->second;
                continue;
            }
            const int made = static_cast<int>(nodes.size());
            nodes[static_cast<size_t>(at)].next.emplace(step, made);
            nodes.emplace_back();
            at = made;
        }
        Node& last = nodes[static_cast<size_t>(at)];
        if (last.root >= 0) {
            last.open = last.open || end.open;
            last.latin = last.latin || end.latin;
            return;
        }
        last.root = end.root;
        last.open = end.open;
        last.latin = end.latin;
        last.mostAfter = end.mostAfter;
    }

    void add(const Entry& entry)
    {
        Node end;
        end.root = rootOf(QString(reinterpret_cast<const QChar*>(entry.root)));
        end.open = entry.after == After::Anything;
        end.latin = entry.latin == Latin::Yes;
        const auto listed = [](const char16_t* list) { return QString::fromUtf16(list).split(u' ', Qt::SkipEmptyParts); };
        QStringList prefixes = listed(entry.prefixes);
        if (entry.before != Before::Needed)
            prefixes << QString();
        for (const QString& stem : listed(entry.stems)) {
            for (const QString& prefix : prefixes)
                add(entry.before == Before::Anything ? inside : whole, QString(prefix + stem), end);
        }
    }

    // A word of the school's own: without its ending it is the stem, behind which another ending may stand.
    void addOwn(const QString& word)
    {
        static const QString endings = QStringLiteral("аеёийоуыьэюя");
        QString stem = word.toLower();
        if (stem.isEmpty() || !std::all_of(stem.begin(), stem.end(), [](QChar c) {
                return (c.unicode() >= firstLetter && c.unicode() <= u'я') || c == u'ё';
            }))
            return;
        while (stem.size() > 3 && endings.contains(stem.back()))
            stem.chop(1);
        Node end;
        end.root = rootOf(word.toLower());
        end.open = true;
        end.mostAfter = 3;
        add(whole, stem, end);
    }

    // Of the roots that the signs may be, the one that stands first in the dictionary; -1: none.
    [[nodiscard]] int walk(const std::vector<Node>& nodes, int node, const std::vector<Sign>& signs, size_t at,
                           bool latin) const
    {
        const Node& here = nodes[static_cast<size_t>(node)];
        int best = -1;
        if (here.root >= 0 && (here.latin || !latin)) {
            const auto left = static_cast<int>(signs.size() - at);
            if (left == 0 || (here.open && (here.mostAfter < 0 || left <= here.mostAfter)))
                best = here.root;
        }
        if (at == signs.size())
            return best;
        for (const auto& [step, next] : here.next) {
            const Sign& sign = signs[at];
            if ((sign.letters & (Letters{1} << (step / 4))) == 0 || sign.count < step % 4)
                continue;
            const int root = walk(nodes, next, signs, at + 1, latin);
            best = best < 0 || (root >= 0 && root < best) ? root : best;
        }
        return best;
    }

    [[nodiscard]] int rootIn(const std::vector<Sign>& signs, bool latin) const
    {
        if (const int root = walk(whole, 0, signs, 0, latin); root >= 0)
            return root;
        for (size_t at = 0; at < signs.size(); ++at) {
            if (const int root = walk(inside, 0, signs, at, latin); root >= 0)
                return root;
        }
        return -1;
    }

    [[nodiscard]] int rootOf(const Word& word) const
    {
        constexpr int shortest = 2;
        constexpr int shortestMixed = 3; // «3б» is a room
        const bool isPlain = word.russian == word.size();
        if (!word.isReadable() || word.size() < (isPlain ? shortest : shortestMixed))
            return -1;
        if (!word.isLatin())
            return rootIn(word.signs, false);
        if (const int root = rootIn(word.asSounds(), true); root >= 0)
            return root;
        return word.looksRussian() ? rootIn(word.signs, true) : -1;
    }
};

ObsceneWords::ObsceneWords(const QStringList& own)
    : m_tree(std::make_unique<Tree>())
{
    for (const Entry& entry : dictionary)
        m_tree->add(entry);
    for (const QString& word : own)
        m_tree->addOwn(word);
}

ObsceneWords::~ObsceneWords() = default;

namespace {

// Words as the text has them, and which of them are parted by one sign only.
struct Parts
{
    std::vector<Word> words;
    std::vector<CharKind> behind; // what parts each from the next one: Joint, Break, or Other when it is a wider gap
};

Parts partsOf(QStringView text)
{
    Parts parts;
    Word word;
    qsizetype gap = 0;
    CharKind gapKind = CharKind::Break;
    const auto close = [&] {
        word.trimStars();
        if (!word.isEmpty()) {
            parts.words.push_back(word);
            parts.behind.push_back(CharKind::Other);
        }
        word = {};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const CharKind kind = kindOf(c);
        if (kind == CharKind::Ignored)
            continue;
        if (kind == CharKind::Joint || kind == CharKind::Break) {
            if (!word.isEmpty()) {
                close();
                gap = 0;
            }
            ++gap;
            gapKind = kind == CharKind::Joint ? CharKind::Joint : c == u' ' ? CharKind::Break : CharKind::Other;
            continue;
        }
        if (word.isEmpty() && gap == 1 && !parts.behind.empty())
            parts.behind.back() = gapKind;
        gap = 0;
        word.add(c, kind, i);
    }
    close();
    return parts;
}

} // namespace

QList<WordMatch> ObsceneWords::find(QStringView text) const
{
    // Longer than any word with its disguise: what is joined beyond it is text.
    constexpr int longestJoined = 40;
    QList<WordMatch> found;
    const Parts parts = partsOf(text);
    const auto note = [&](const Word& word, int root) {
        found << WordMatch{word.start(), word.end() - word.start(), m_tree->roots.at(root)};
    };
    for (size_t i = 0; i < parts.words.size();) {
        // Single signs with one and the same gap between them, or pieces with a sign between them, may be one word.
        Word joined = parts.words[i];
        size_t last = i;
        bool isSpelt = parts.words[i].size() == 1;
        while (last + 1 < parts.words.size()) {
            const CharKind gap = parts.behind[last];
            const bool isSpaced = isSpelt && gap == CharKind::Break && parts.words[last + 1].size() == 1;
            if (gap != CharKind::Joint && !isSpaced)
                break;
            isSpelt = isSpelt && parts.words[last + 1].size() == 1;
            joined.add(parts.words[++last]);
        }
        bool isFound = false;
        for (size_t k = i; k <= last; ++k) {
            if (const int root = m_tree->rootOf(parts.words[k]); root >= 0) {
                note(parts.words[k], root);
                isFound = true;
            }
        }
        // Initials are two letters with a dot: a disguise has at least three.
        if (!isFound && last > i && joined.size() > 2 && joined.size() <= longestJoined) {
            if (const int root = m_tree->rootOf(joined); root >= 0)
                note(joined, root);
        }
        i = last + 1;
    }
    return found;
}

} // namespace domain
