// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/CsvTable.h"
#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/gallery/NameOrder.h"
#include "casework/intake/RecordName.h"
#include "foundation/Utf8Name.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace semblance::casework {

namespace fs = std::filesystem;

namespace {

const QString kSubject = QStringLiteral("subject");
const QString kImage = QStringLiteral("image");
const QString kName = QStringLiteral("name");
const QStringList kBox{QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("width"),
                       QStringLiteral("height")};

/// Which column holds what.
struct ManifestColumns
{
    std::size_t count = 0;
    std::map<QString, std::size_t> known;
    std::map<QString, std::size_t> fields;

    bool hasBox() const { return known.contains(kBox.front()); }
};

Error wrongRow(const fs::path& manifest, int line, const QString& column, std::string reason)
{
    return {ErrorCode::InvalidInput,
            Stage::Input,
            manifest.string(),
            std::move(reason),
            {{kLineFact, std::to_string(line)}, {"column", column.toStdString()}}};
}

/// Programs of many countries write semicolons or tabs and call that CSV as well.
std::string missingColumn(const std::vector<QString>& titles)
{
    const bool isOneTitle = titles.size() == 1;
    const bool isOtherwiseCut = isOneTitle && (titles.front().contains(QLatin1Char(';')) ||
                                               titles.front().contains(QLatin1Char('\t')));
    return isOtherwiseCut
               ? "is missing from the header row; commas are expected between the columns, not "
                 "semicolons or tabs"
               : "is missing from the header row";
}

Result<ManifestColumns> columnsOf(const fs::path& manifest, const std::vector<CsvRow>& rows)
{
    if (rows.empty())
        return tl::unexpected(wrongRow(manifest, 1, {}, "there is no header row"));
    const CsvRow& header = rows.front();
    ManifestColumns columns;
    columns.count = header.values.size();
    for (std::size_t i = 0; i < header.values.size(); ++i) {
        const QString title = header.values[i].trimmed();
        const QString key = title.toLower();
        const bool isKnown = key == kSubject || key == kImage || key == kName || kBox.contains(key);
        auto& target = isKnown ? columns.known : columns.fields;
        if (title.isEmpty())
            return tl::unexpected(
                wrongRow(manifest, header.line, QString::number(i + 1), "has no name"));
        if (!target.emplace(isKnown ? key : title, i).second)
            return tl::unexpected(wrongRow(manifest, header.line, title, "is there twice"));
    }
    const auto boxColumns = std::count_if(kBox.begin(), kBox.end(), [&](const QString& name) {
        return columns.known.contains(name);
    });
    for (const QString& needed :
         QStringList{kSubject, kImage} + (boxColumns > 0 ? kBox : QStringList())) {
        if (!columns.known.contains(needed))
            return tl::unexpected(
                wrongRow(manifest, header.line, needed, missingColumn(header.values)));
    }
    return columns;
}

/// Whether `path` lies in or below `folder`; both canonical.
bool isBelow(const fs::path& path, const fs::path& folder)
{
    const auto [end, ignored] =
        std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
    return end == folder.end();
}

/// Makes items and problems of rows.
class ManifestReader
{
public:
    ManifestReader(fs::path manifest, fs::path images, ManifestColumns columns)
        : m_manifest(std::move(manifest)), m_images(std::move(images)),
          m_columns(std::move(columns))
    {
    }

    void read(const CsvRow& row)
    {
        auto item = itemOf(row);
        if (item) {
            if (item->subject.id != value(row, kSubject))
                m_plan.composedIds.insert(item->subject.id);
            if (const QString& written = row.values[m_columns.known.at(kSubject)];
                written != value(row, kSubject))
                m_plan.trimmedIds.push_back({written, item->subject.id, row.line});
            m_plan.items.push_back(std::move(*item));
            return;
        }
        const QString image = value(row, kImage);
        Error error = item.error();
        // So that it is settled when the table, or the file, comes again.
        error.facts.push_back({kTableFact, sourceOf(m_images, m_manifest).table.toStdString()});
        std::error_code reason;
        const fs::path file = fs::weakly_canonical(m_images / namedImage(row), reason);
        if (!image.isEmpty() && !reason)
            error.facts.push_back({kFileFact, utf8Name(file.string())});
        m_plan.problems.push_back(
            {image.isEmpty() ? nameOfLine(row.line) : image, idIn(row), std::move(error)});
    }
    EnrolmentPlan plan() &&
    {
        sortByImage(m_plan.items);
        sortByImage(m_plan.problems);
        return std::move(m_plan);
    }

private:
    QString value(const CsvRow& row, const QString& column) const
    {
        const auto found = m_columns.known.find(column);
        const bool isThere = found != m_columns.known.end() && found->second < row.values.size();
        return isThere ? row.values[found->second].trimmed() : QString();
    }
    tl::unexpected<Error> wrong(const CsvRow& row, const QString& column, std::string reason) const
    {
        return tl::unexpected(wrongRow(m_manifest, row.line, column, std::move(reason)));
    }

    Result<EnrolmentItem> itemOf(const CsvRow& row)
    {
        if (row.values.size() != m_columns.count)
            return wrong(row, {},
                         "values in the row: " + std::to_string(row.values.size()) +
                             ", columns in the header: " + std::to_string(m_columns.count));
        EnrolmentItem item;
        item.line = row.line;
        item.subject = subjectOf(row);
        if (const auto reason = whyNoName(item.subject.id))
            return wrong(row, kSubject, *reason);
        if (const auto reason = whyNoName(item.subject.displayName))
            return wrong(row, kName, *reason);
        const fs::path named = namedImage(row);
        auto file = fileOf(row, named);
        if (!file)
            return passOn(file);
        item.file = std::move(*file);
        item.image = QString::fromStdString(named.generic_string());
        auto face = faceOf(row);
        if (!face)
            return passOn(face);
        item.face = *face;
        return item;
    }

    /// One person is one however a table writes an umlaut.
    QString idIn(const CsvRow& row) const
    {
        return value(row, kSubject).normalized(QString::NormalizationForm_C);
    }
    Subject subjectOf(const CsvRow& row) const
    {
        const QString name = value(row, kName);
        Subject subject{idIn(row), name, {}};
        if (name.isEmpty())
            subject.displayName = subject.id;
        for (const auto& [title, index] : m_columns.fields) {
            if (!row.values[index].isEmpty())
                subject.fields.insert(title, row.values[index]);
        }
        return subject;
    }

    /// Without detours: "sub/../a.jpg" is "a.jpg".
    fs::path namedImage(const CsvRow& row) const
    {
        return fs::path(value(row, kImage).toStdString()).lexically_normal();
    }

    /// The named file without symbolic links. Its folder is looked up once: manifests name
    /// thousands of files in few folders.
    fs::path canonical(const fs::path& named, std::error_code& error)
    {
        auto& [folder, folderError] = m_folders[named.parent_path().string()];
        if (folder.empty() && !folderError)
            folder = fs::canonical(m_images / named.parent_path(), folderError);
        error = folderError;
        if (error)
            return {};
        fs::path file = folder / named.filename();
        const bool isLink = fs::is_symlink(fs::symlink_status(file, error));
        return isLink ? fs::canonical(file, error) : file;
    }
    /// Also where the file's name is no UTF-8, so that a table can only say it as utf8Name does.
    fs::path found(const fs::path& named, std::error_code& error)
    {
        fs::path file = canonical(named, error);
        const auto bytes = error ? bytesOfName(named.string()) : std::nullopt;
        return bytes ? canonical(*bytes, error) : file;
    }

    Result<fs::path> fileOf(const CsvRow& row, const fs::path& named)
    {
        const QString text = value(row, kImage);
        if (text.isEmpty())
            return wrong(row, kImage, "is blank");
        if (text.contains(QChar(0)))
            return wrong(row, kImage, "holds a zero character");
        if (named.is_absolute() || *named.begin() == "..")
            return wrong(row, kImage, "leads out of the images' folder");
        std::error_code error;
        const fs::path file = found(named, error);
        if (error)
            return failure(error == std::errc::no_such_file_or_directory
                               ? ErrorCode::FileNotFound
                               : ErrorCode::FileUnreadable,
                           Stage::Input, (m_images / named).string(), error.message(),
                           {{kLineFact, std::to_string(row.line)}});
        if (!isBelow(file, m_images))
            return wrong(row, kImage, "a symbolic link leads out of the images' folder");
        if (!fs::is_regular_file(file, error))
            return failure(ErrorCode::FileUnreadable, Stage::Input, file.string(),
                           "not a regular file", {{kLineFact, std::to_string(row.line)}});
        return file;
    }

    /// Empty where the row names no box.
    Result<std::optional<RectPx>> faceOf(const CsvRow& row) const
    {
        const bool isNamed =
            m_columns.hasBox() && std::any_of(kBox.begin(), kBox.end(), [&](const QString& column) {
                return !value(row, column).isEmpty();
            });
        if (!isNamed)
            return std::optional<RectPx>();
        std::vector<double> numbers;
        for (const QString& column : kBox) {
            bool isNumber = false;
            const double number = value(row, column).toDouble(&isNumber);
            if (!isNumber || !std::isfinite(number))
                return wrong(row, column, "is no number");
            numbers.push_back(number);
        }
        const RectPx box{numbers[0], numbers[1], numbers[2], numbers[3]};
        if (box.width <= 0 || box.height <= 0)
            return wrong(row, box.width <= 0 ? kBox[2] : kBox[3], "must be above 0");
        return box;
    }

    fs::path m_manifest;
    fs::path m_images;
    ManifestColumns m_columns;
    /// By what rows call them; where one cannot be reached, why.
    std::unordered_map<std::string, std::pair<fs::path, std::error_code>> m_folders;
    EnrolmentPlan m_plan;
};

Result<fs::path> canonicalFolder(const fs::path& folder)
{
    std::error_code error;
    fs::path canonical = fs::canonical(folder, error);
    if (error)
        return failure(error == std::errc::no_such_file_or_directory ? ErrorCode::FileNotFound
                                                                     : ErrorCode::FileUnreadable,
                       Stage::Input, folder.string(), error.message());
    return canonical;
}

} // namespace

Result<EnrolmentPlan> planFromManifest(const fs::path& manifest, const fs::path& imagesFolder,
                                       const StopToken& stop)
{
    const auto bytes = readFile(manifest);
    if (!bytes)
        return passOn(bytes);
    const auto rows = parseCsv(*bytes, manifest.string());
    if (!rows)
        return passOn(rows);
    const auto columns = columnsOf(manifest, *rows);
    if (!columns)
        return passOn(columns);
    const auto images =
        canonicalFolder(imagesFolder.empty() ? fs::absolute(manifest).parent_path() : imagesFolder);
    if (!images)
        return passOn(images);
    ManifestReader reader(manifest, *images, *columns);
    for (std::size_t i = 1; i < rows->size(); ++i) {
        if (stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Input, manifest.string());
        reader.read((*rows)[i]);
    }
    EnrolmentPlan plan = std::move(reader).plan();
    plan.source = sourceOf(*images, manifest);
    return plan;
}

} // namespace semblance::casework
