// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packed.h"

#include <zip.h>

using namespace Qt::Literals::StringLiterals;

namespace support {

QByteArray packed(const QList<PackedFile>& files, const QByteArray& password)
{
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    zip_source_keep(target);
    for (const PackedFile& file : files) {
        zip_source_t* source =
            zip_source_buffer(zip, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
        const zip_int64_t index = zip_file_add(zip, file.path.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (!password.isEmpty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.constData());
    }
    zip_close(zip);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(static_cast<qsizetype>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

QByteArray workbook(const QList<SheetXml>& sheets, const QString& strings, const QString& styles,
                    const QString& properties)
{
    const QString office = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
    const QString main = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
    const QString relations =
        u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s;
    const auto relation = [&](const QString& id, const QString& type, const QString& to) {
        return QString(u"<Relationship Id=\"%1\" Type=\"%2/%3\" Target=\"%4\"/>"_s.arg(id, office, type, to));
    };
    QString list;
    QString parts = relation(u"rS"_s, u"sharedStrings"_s, u"sharedStrings.xml"_s) +
                    relation(u"rT"_s, u"styles"_s, u"/xl/styles.xml"_s);
    QList<PackedFile> files;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QString id = u"r%1"_s.arg(i);
        const QString path = u"worksheets/sheet%1.xml"_s.arg(i);
        list += u"<sheet name=\"%1\" sheetId=\"%2\" r:id=\"%3\"/>"_s.arg(sheets[i].name, QString::number(i + 1), id);
        parts += relation(id, u"worksheet"_s, path);
        files << PackedFile{u"xl/"_s + path,
                            u"<worksheet xmlns=\"%1\"><sheetData>%2</worksheet>"_s.arg(main, sheets[i].rows).toUtf8()};
    }
    files << PackedFile{u"_rels/.rels"_s,
                        QString(relations + relation(u"r"_s, u"officeDocument"_s, u"xl/workbook.xml"_s) +
                                u"</Relationships>")
                            .toUtf8()}
          << PackedFile{u"xl/workbook.xml"_s,
                        u"<workbook xmlns=\"%1\" xmlns:r=\"%2\">%3<sheets>%4</sheets></workbook>"_s
                            .arg(main, office, properties, list)
                            .toUtf8()}
          << PackedFile{u"xl/_rels/workbook.xml.rels"_s, QString(relations + parts + u"</Relationships>").toUtf8()}
          << PackedFile{u"xl/sharedStrings.xml"_s, u"<sst xmlns=\"%1\">%2</sst>"_s.arg(main, strings).toUtf8()}
          << PackedFile{u"xl/styles.xml"_s, u"<styleSheet xmlns=\"%1\">%2</styleSheet>"_s.arg(main, styles).toUtf8()};
    return packed(files);
}

} // namespace support
