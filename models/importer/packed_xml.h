// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importer/text_file.h"

#include <QStringList>

#include <functional>
#include <memory>

class QXmlStreamAttributes;

namespace importer {

// What one XML file says, as it is read from its beginning to its end. Each answers whether to go on.
struct XmlVisitor
{
    std::function<bool(QStringView name, const QXmlStreamAttributes& attributes)> begin;
    std::function<bool(QStringView text)> text;
    std::function<bool(QStringView name)> end;
};

// XML files packed in a ZIP, as workbooks are. Whatever the archive says of its sizes, no more than
// `mostBytes` are unpacked of it in all, and never more than a piece is held in memory. Any thread, one at a time.
class PackedXml
{
public:
    static constexpr qint64 mostUnpackedBytes = qint64{128} * 1024 * 1024;
    static constexpr qint64 mostEntries = 10'000;

    // Refused: OtherArchive for what cannot be opened, Encrypted, TooMuchInside. The bytes are shared, not copied.
    [[nodiscard]] static Read<PackedXml> open(const QByteArray& bytes, qint64 mostBytes = mostUnpackedBytes);

    PackedXml(PackedXml&& other) noexcept;
    PackedXml& operator=(PackedXml&& other) noexcept;
    PackedXml(const PackedXml&) = delete;
    PackedXml& operator=(const PackedXml&) = delete;
    ~PackedXml();

    [[nodiscard]] bool has(const QString& path) const;
    // The first bytes of a file; empty if there is none.
    [[nodiscard]] QByteArray beginningOf(const QString& path) const;
    // Refused: DamagedWorkbook for what is missing, cut off or not well formed or declares entities; TooMuchInside. A
    // visitor that stops early is no refusal.
    [[nodiscard]] base::Expected<void, Refusal> walk(const QString& path, const XmlVisitor& visitor);

private:
    struct Archive;

    explicit PackedXml(std::unique_ptr<Archive> archive);

    std::unique_ptr<Archive> m_archive;
};

} // namespace importer
