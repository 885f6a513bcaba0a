// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/search_hit_delegate.h"
#include "delegates/text_block.h"
#include "options.h"
#include "support/qt_strings.h"

#include <QPainter>

using namespace delegates;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the parts of a found message stand within its row and apart")
{
    const int width = GENERATE(280, 800);
    const double points = GENERATE(10.0, 20.0);
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    const bool isByChat = GENERATE(false, true);
    items::SearchRow row;
    row.section = GENERATE(u""_s, u"Вчера"_s);
    session::SearchHit& hit = row.hit;
    hit.chatTotal = isByChat ? 12 : 0;
    hit.chatTitle = u"Общешкольный родительский комитет"_s;
    hit.message.nick = u"Щербакова Евгения"_s;
    hit.message.body = u"Когда собрание? https://school.example/plan.pdf "_s.repeated(30);
    hit.message.sentAt = kNow;
    QStyleOptionViewItem option = optionOf(width, points, direction);
    const SearchHitDelegate delegate;
    items::SearchResultsModel model({[](const auto&) { return QString(); }, [&](const auto&) { return row.section; },
                                     [](const auto&) { return QString(); }});
    session::SearchPage page;
    page.hits << hit;
    model.show(page);
    option.rect.setHeight(delegate.sizeHint(option, model.index(0, 0)).height());
    const SearchHitLayout l = layoutFor(option, row, kToday);
    CHECK(l.section.isEmpty() == row.section.isEmpty());
    CHECK(l.chat.isEmpty() == isByChat);
    CHECK_FALSE(l.mark.isEmpty());
    QList<QRect> parts{l.time, l.sender, l.mark, l.text};
    for (const QRect& part : {l.chat, l.section}) {
        if (!part.isEmpty())
            parts << part;
    }
    CHECK(within(option.rect, parts));
    CHECK(apart(parts));
    if (!l.section.isEmpty())
        CHECK_FALSE(l.row.intersects(l.section));
}

TEST_CASE("a snippet begins near the first found word and keeps the marks on it")
{
    const QString text = u"Очень длинное вступление про погоду и дела, а потом: когда собрание?\nСпасибо"_s;
    const int at = static_cast<int>(text.indexOf(u"собрание"_s));
    const Snippet snippet = snippetOf(text, {{at, 8}}, 40);
    REQUIRE(snippet.spans.size() == 1);
    CHECK(snippet.text.mid(snippet.spans[0].start, snippet.spans[0].length) == u"собрание"_s);
    CHECK(snippet.text.startsWith(QChar(0x2026)));
    CHECK(snippet.text.endsWith(QChar(0x2026)));
    CHECK_FALSE(snippet.text.contains(u'\n'));
}

TEST_CASE("a short text is its own snippet")
{
    CHECK(snippetOf(u"Когда собрание?"_s, {{6, 8}}, 160) == Snippet{u"Когда собрание?"_s, {{6, 8}}});
    CHECK(snippetOf({}, {}, 160) == Snippet{});
}

TEST_CASE("text is cut into the lines that it may have")
{
    const QFont font = QApplication::font();
    const QString text = u"Когда собрание? "_s.repeated(30);
    const TextBlock all(text, font, 200);
    const TextBlock two(text, font, 200, 2);
    CHECK(two.size().height() * 5 < all.size().height() * 2);
    CHECK(two.size().width() <= 200);
    CHECK(two.text().endsWith(QChar(0x2026)));
    CHECK_FALSE(all.text().contains(QChar(0x2026)));
    CHECK(TextBlock({}, font, 200).size().height() > 0);
}

TEST_CASE("found words are marked, and the text is painted under the marks")
{
    const QFont font = QApplication::font();
    const auto painted = [&](const QList<Span>& spans, const QColor& pen) {
        TextBlock block(u"Когда собрание?"_s, font, 300);
        block.highlight(spans, Qt::yellow);
        QImage image(300, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(pen);
        block.paint(painter, {});
        return image;
    };
    const QImage plain = painted({}, Qt::black);
    const QImage marked = painted({{6, 8}}, Qt::black);
    const QImage groundOnly = painted({{6, 8}}, Qt::transparent);
    CHECK(plain != painted({}, Qt::transparent));
    CHECK(marked != plain);
    CHECK(marked != groundOnly);
}
