// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/materials_model.h"
#include "items/roles.h"
#include "model_tester.h"
#include "support/qt_strings.h"

using namespace items;
using namespace Qt::Literals::StringLiterals;

namespace {

domain::Message shared(int number, const QString& name, const QDate& day, const QString& nick = u"Щербакова Евгения"_s)
{
    domain::Message message;
    message.id = domain::MessageId(number);
    message.nick = nick;
    message.sentAt = QDateTime(day, QTime(12, 0), Qt::UTC);
    message.file = domain::SharedFile{name};
    message.body = domain::bodyWithFile({}, *message.file);
    return message;
}

QStringList names(const MaterialsModel& model)
{
    QStringList names;
    for (const Material& material : model.rows())
        names << material.name;
    return names;
}

struct Shelf
{
    MaterialsModel model{[](const Material& material) { return material.name; }, QTimeZone::utc()};
    const ModelTester tester{model};

    Shelf()
    {
        domain::Message gone = shared(5, u"удалено.pdf"_s, {2026, 11, 11});
        gone.retracted = true;
        model.setMaterials(filesIn({shared(1, u"План.pdf"_s, {2026, 9, 30}), shared(2, u"Меню.pdf"_s, {2026, 10, 1}),
                                    shared(3, u"Поход.jpg"_s, {2026, 10, 2}), gone,
                                    shared(4, u"Список.xlsx"_s, {2026, 10, 20}, u"Ёлкина Анна"_s)}));
        model.show(MaterialKind::File, {});
    }
};

} // namespace

TEST_CASE("what was shared stands by month, the newest first, pictures apart from files, without what was taken back")
{
    Shelf shelf;
    CHECK(names(shelf.model) == QStringList{u"Список.xlsx"_s, u"Меню.pdf"_s, u"План.pdf"_s});
    CHECK(shelf.model.rows().at(0).month == QDate(2026, 10, 1));
    CHECK_FALSE(shelf.model.rows().at(1).month.isValid());
    CHECK(shelf.model.rows().at(2).month == QDate(2026, 9, 1));
    shelf.model.show(MaterialKind::Picture, {});
    CHECK(names(shelf.model) == QStringList{u"Поход.jpg"_s});
}

TEST_CASE("it is found by a part of the name or by who shared it, whatever the case and the yo")
{
    Shelf shelf;
    shelf.model.show(MaterialKind::File, u"пЛан"_s);
    CHECK(names(shelf.model) == QStringList{u"План.pdf"_s});
    shelf.model.show(MaterialKind::File, u"елкина"_s);
    CHECK(names(shelf.model) == QStringList{u"Список.xlsx"_s});
    shelf.model.show(MaterialKind::File, u"нет такого"_s);
    CHECK(shelf.model.rowCount() == 0);
    CHECK(shelf.model.count(MaterialKind::File) == 3);
}

TEST_CASE("the month is that of the place where one reads")
{
    MaterialsModel model{[](const Material& material) { return material.name; }, QTimeZone("Asia/Vladivostok")};
    domain::Message late = shared(1, u"План.pdf"_s, {2026, 9, 30});
    late.sentAt = QDateTime(QDate(2026, 9, 30), QTime(23, 0), Qt::UTC);
    model.setMaterials(filesIn({late}));
    model.show(MaterialKind::File, {});
    CHECK(model.rows().first().month == QDate(2026, 10, 1));
}
