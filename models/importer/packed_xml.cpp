// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/packed_xml.h"

#include <QXmlStreamReader>

#include <array>
#include <zip.h>

namespace importer {
namespace {

constexpr std::size_t pieceBytes = 64 * 1024;

struct CloseFile
{
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, CloseFile>;

bool isEncrypted(const zip_stat_t& stat)
{
    return (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
}

// Feeds the reader piece by piece and hands on what it says.
class Walk
{
public:
    Walk(zip_file_t& file, qint64& bytesLeft, const XmlVisitor& visitor)
        : m_file(file)
        , m_bytesLeft(bytesLeft)
        , m_visitor(visitor)
    {
    }

    [[nodiscard]] base::Expected<void, Refusal> run()
    {
        bool more = true;
        while (more) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::EndDocument)
                return {};
            if (token == QXmlStreamReader::DTD)
                return refuse(RefusalReason::DamagedWorkbook); // no workbook declares entities
            if (token != QXmlStreamReader::Invalid) {
                more = handOn(token);
                continue;
            }
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError || !feed())
                return refuse(m_isTooMuch ? RefusalReason::TooMuchInside : RefusalReason::DamagedWorkbook);
        }
        return {};
    }

private:
    [[nodiscard]] bool handOn(QXmlStreamReader::TokenType token)
    {
        if (token == QXmlStreamReader::StartElement)
            return !m_visitor.begin || m_visitor.begin(m_xml.name(), m_xml.attributes());
        if (token == QXmlStreamReader::EndElement)
            return !m_visitor.end || m_visitor.end(m_xml.name());
        if (token == QXmlStreamReader::Characters)
            return !m_visitor.text || m_visitor.text(m_xml.text());
        return true;
    }

    [[nodiscard]] bool feed()
    {
        const zip_int64_t size = zip_fread(&m_file, m_piece.data(), m_piece.size());
        if (size <= 0)
            return false;
        m_bytesLeft -= size;
        m_isTooMuch = m_bytesLeft < 0;
        if (m_isTooMuch)
            return false;
        m_xml.addData(QByteArray(m_piece.data(), static_cast<qsizetype>(size)));
        return true;
    }

    zip_file_t& m_file;
    qint64& m_bytesLeft;
    const XmlVisitor& m_visitor;
    QXmlStreamReader m_xml;
    std::array<char, pieceBytes> m_piece{};
    bool m_isTooMuch = false;
};

} // namespace

struct PackedXml::Archive
{
    explicit Archive(QByteArray content)
        : bytes(std::move(content))
    {
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    ~Archive()
    {
        if (zip != nullptr)
            zip_discard(zip);
    }

    [[nodiscard]] File file(const QString& path) const
    {
        return File(zip_fopen(zip, path.toUtf8().constData(), ZIP_FL_ENC_UTF_8));
    }

    QByteArray bytes; // must outlive zip
    zip_t* zip = nullptr;
    qint64 bytesLeft = 0;
};

PackedXml::PackedXml(std::unique_ptr<Archive> archive)
    : m_archive(std::move(archive))
{
}

PackedXml::PackedXml(PackedXml&& other) noexcept = default;
PackedXml& PackedXml::operator=(PackedXml&& other) noexcept = default;
PackedXml::~PackedXml() = default;

Read<PackedXml> PackedXml::open(const QByteArray& bytes, qint64 mostBytes)
{
    auto archive = std::make_unique<Archive>(bytes);
    archive->bytesLeft = mostBytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive->bytes.constData(),
                                                    static_cast<zip_uint64_t>(archive->bytes.size()), 0, &error);
    if (source != nullptr)
        archive->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive->zip == nullptr && source != nullptr)
        zip_source_free(source);
    zip_error_fini(&error);
    if (archive->zip == nullptr)
        return refuse(RefusalReason::DamagedWorkbook);

    const zip_int64_t count = zip_get_num_entries(archive->zip, 0);
    if (count > mostEntries)
        return refuse(RefusalReason::TooMuchInside);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive->zip, static_cast<zip_uint64_t>(i), 0, &stat) == 0 && isEncrypted(stat))
            return refuse(RefusalReason::Encrypted);
    }
    return PackedXml(std::move(archive));
}

bool PackedXml::has(const QString& path) const
{
    return zip_name_locate(m_archive->zip, path.toUtf8().constData(), ZIP_FL_ENC_UTF_8) >= 0;
}

QByteArray PackedXml::beginningOf(const QString& path) const
{
    constexpr qsizetype most = 256;
    const File file = m_archive->file(path);
    QByteArray bytes(most, '\0');
    const zip_int64_t size = file ? zip_fread(file.get(), bytes.data(), static_cast<zip_uint64_t>(most)) : 0;
    return bytes.first(std::max<qsizetype>(0, static_cast<qsizetype>(size)));
}

base::Expected<void, Refusal> PackedXml::walk(const QString& path, const XmlVisitor& visitor)
{
    const File file = m_archive->file(path);
    if (!file)
        return refuse(RefusalReason::DamagedWorkbook);
    return Walk(*file, m_archive->bytesLeft, visitor).run();
}

} // namespace importer
