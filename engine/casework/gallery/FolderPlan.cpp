// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentPlan.h"
#include "casework/gallery/NameOrder.h"
#include "casework/intake/LabMarkerName.h"
#include "casework/intake/RecordName.h"
#include "foundation/Utf8Name.h"

#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace semblance::casework {

namespace fs = std::filesystem;

namespace {

std::optional<QString> fromUtf8(const std::string& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text =
        decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError())
        return std::nullopt;
    return text;
}

/// Letters with their marks as one character (Unicode NFC).
std::optional<QString> composed(const std::optional<QString>& text)
{
    return text ? std::optional(text->normalized(QString::NormalizationForm_C)) : std::nullopt;
}

/// "anna_b" of "anna_b_0001.jpg"; empty where the name does not end so.
std::string subjectOfFileName(const fs::path& file)
{
    const std::string stem = file.stem().string();
    const auto underscore = stem.find_last_of('_');
    if (underscore == std::string::npos || underscore == 0 || underscore + 1 == stem.size())
        return {};
    const bool isNumbered =
        std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(underscore) + 1, stem.end(),
                    [](unsigned char c) { return std::isdigit(c) != 0; });
    return isNumbered ? stem.substr(0, underscore) : std::string();
}

/// What desktops leave in every folder.
bool isPassedOver(const std::string& name)
{
    static constexpr std::string_view kLeft[] = {"Thumbs.db", "desktop.ini", ".DS_Store",
                                                 ".directory", ".Trashes",    ".Spotlight-V100"};
    return name.starts_with("._") || name.starts_with(".Trash-") ||
           std::find(std::begin(kLeft), std::end(kLeft), name) != std::end(kLeft);
}

/// Walks a folder and its folders.
class FolderWalk
{
public:
    FolderWalk(fs::path root, const StopToken& stop) : m_root(std::move(root)), m_stop(stop) {}

    Result<EnrolmentPlan> plan()
    {
        std::error_code error;
        const fs::directory_iterator entries(m_root, error);
        if (error)
            return failure(error == std::errc::no_such_file_or_directory
                               ? ErrorCode::FileNotFound
                               : ErrorCode::FileUnreadable,
                           Stage::Input, m_root.string(), error.message());
        if (isInsideOfLab(m_root))
            m_lab = m_root;
        walk(entries, {});
        if (m_stop.stop_requested())
            return failure(ErrorCode::Cancelled, Stage::Input, m_root.string());
        if (!m_lab.empty())
            return failure(ErrorCode::InvalidInput, Stage::Input, m_lab.string(),
                           "the folder belongs to a laboratory", {{"cause", "insideOfLab"}});
        if (const auto mixed = severalFoldersBelow(); !mixed.empty())
            return failure(ErrorCode::InvalidInput, Stage::Input, (m_root / mixed).string(),
                           "it holds several folders of images: one person's or several people's?",
                           {{"cause", "nestedPeople"}});
        sortByImage(m_plan.items);
        sortByImage(m_plan.problems);
        for (const auto& [written, id] : m_trimmed)
            m_plan.trimmedIds.push_back({written, id});
        return std::move(m_plan);
    }

private:
    /// A laboratory's own folder, or its originals.
    static bool isInsideOfLab(const fs::path& folder)
    {
        std::error_code ignored;
        const fs::path whole = fs::weakly_canonical(folder, ignored);
        for (fs::path at = whole; at.has_relative_path(); at = at.parent_path()) {
            const bool isOriginals = at.filename() == "originals";
            if (at != whole && !isOriginals)
                continue;
            if (fs::exists(at / kLabMarkerName, ignored) ||
                (isOriginals && fs::exists(at.parent_path() / kLabMarkerName, ignored)))
                return true;
        }
        return false;
    }
    /// The first folder that would be one person though images lie in several folders below it.
    std::string severalFoldersBelow() const
    {
        std::map<std::string, std::set<std::string>> below;
        for (const EnrolmentItem& item : m_plan.items) {
            const std::string image = item.image.toStdString();
            const auto first = image.find('/');
            const auto second =
                first == std::string::npos ? first : image.find('/', first + 1);
            if (second == std::string::npos)
                continue;
            auto& folders = below[image.substr(0, first)];
            folders.insert(image.substr(first + 1, second - first - 1));
            if (folders.size() > 1)
                return image.substr(0, first);
        }
        return {};
    }
    void walk(const fs::directory_iterator& entries, const std::string& prefix)
    {
        std::error_code error;
        for (auto entry = entries; entry != fs::directory_iterator(); entry.increment(error)) {
            if (m_stop.stop_requested())
                return;
            const std::string name = entry->path().filename().string();
            if (isPassedOver(name))
                ++m_plan.systemFiles;
            else if (name.starts_with('.'))
                addProblem(prefix + name, ErrorCode::InvalidInput,
                           "hidden files and folders are not enrolled", "hidden");
            else
                take(*entry, prefix + name);
        }
        if (error)
            addProblem(prefix, ErrorCode::FileUnreadable, error.message());
    }
    void take(const fs::directory_entry& entry, const std::string& image)
    {
        std::error_code error;
        const auto status = entry.symlink_status(error);
        if (fs::is_symlink(status))
            addProblem(image, ErrorCode::InvalidInput, "symbolic links are not followed",
                       "symbolicLink");
        else if (fs::is_directory(status))
            enter(entry, image + '/');
        else if (fs::is_regular_file(status))
            addItem(entry.path(), image);
        else
            addProblem(image, ErrorCode::FileUnreadable, "not a regular file");
    }
    void enter(const fs::path& folder, const std::string& prefix)
    {
        std::error_code error;
        if (fs::exists(folder / kLabMarkerName, error))
            m_lab = folder;
        if (!m_lab.empty())
            return;
        const fs::directory_iterator entries(folder, error);
        if (error)
            addProblem(prefix, ErrorCode::FileUnreadable, error.message());
        else
            walk(entries, prefix);
    }
    void addItem(const fs::path& file, const std::string& image)
    {
        const auto slash = image.find('/');
        const std::string subject =
            slash == std::string::npos ? subjectOfFileName(file) : image.substr(0, slash);
        // One person is one however the file system writes an umlaut.
        const auto written = fromUtf8(subject);
        auto subjectText = composed(written);
        // A file's name only tells which file; a person's is what the gallery calls them for ever.
        if (!subjectText)
            addUnnamed(image, "the person's name is not UTF-8", "personNotUtf8");
        else if (subjectText->trimmed().isEmpty())
            addUnnamed(image, "neither in a folder of a person nor named like person_0001.jpg",
                       "noPerson");
        else if (const auto reason = whyNoName(*subjectText))
            addUnnamed(image, "the person's name " + *reason);
        else {
            const bool isComposed = *subjectText != *written;
            // Two folders that only blanks tell apart are one person's, as two rows of a table are.
            const QString trimmed = subjectText->trimmed();
            if (trimmed != *subjectText)
                m_trimmed.emplace(std::exchange(*subjectText, trimmed), trimmed);
            if (isComposed)
                m_plan.composedIds.insert(*subjectText);
            const QString imageText = QString::fromStdString(utf8Name(image));
            m_plan.items.push_back(
                {file, imageText, {*subjectText, *subjectText, {}}, std::nullopt});
        }
    }
    /// With its hash: the same bytes can come again where they have a person.
    void addUnnamed(const std::string& image, std::string reason, const std::string& cause = {})
    {
        addProblem(image, ErrorCode::InvalidInput, std::move(reason), cause);
        if (const auto hash = Sha256::ofFile(m_root / image))
            m_plan.problems.back().error.facts.push_back({"sha256", hash->hex()});
    }
    /// `cause`: a fact by which ui/format knows what to say; empty for none.
    void addProblem(const std::string& image, ErrorCode code, std::string reason,
                    const std::string& cause = {})
    {
        std::vector<ErrorFact> facts;
        if (!cause.empty())
            facts.push_back({"cause", cause});
        m_plan.problems.push_back(
            {QString::fromStdString(utf8Name(image)),
             {},
             {code, Stage::Input, (m_root / image).string(), std::move(reason),
              std::move(facts)}});
    }

    fs::path m_root;
    const StopToken& m_stop;
    EnrolmentPlan m_plan;
    /// By the id as it is written.
    std::map<QString, QString> m_trimmed;
    /// A laboratory among the folders; empty where there is none.
    fs::path m_lab;
};

} // namespace

Result<EnrolmentPlan> planFromFolder(const fs::path& folder, const StopToken& stop)
{
    auto plan = FolderWalk(folder, stop).plan();
    if (plan)
        plan->source = sourceOf(folder);
    return plan;
}

} // namespace semblance::casework
