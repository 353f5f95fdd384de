// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/OptionalPack.h"

#include "matching/models/JsonFields.h"

#include <algorithm>

namespace semblance::matching {

namespace fs = std::filesystem;

namespace {

constexpr double kMaxFileBytes = double(kDefaultMaxFileBytes);

bool isPlainPackId(const std::string& id)
{
    return !id.empty() && id.size() <= 32 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Names of folders and a file between slashes, nothing that leads elsewhere.
bool isPlainPath(const std::string& path)
{
    if (path.empty())
        return false;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string part = path.substr(start, end - start);
        const bool isPlain = !part.empty() && part.front() != '.' &&
                             std::all_of(part.begin(), part.end(), [](char c) {
                                 return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                        (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
                             });
        if (!isPlain)
            return false;
        start = end + 1;
    }
    return true;
}

PackFile readPackFile(JsonFields& fields)
{
    PackFile file;
    file.path = fields.text("path");
    if (!isPlainPath(file.path))
        fields.reject("path", "must be names between slashes");
    file.name = file.path.substr(file.path.rfind('/') + 1);
    file.sizeBytes = static_cast<std::uint64_t>(fields.number("bytes", 1, kMaxFileBytes));
    const auto hash = Sha256::fromHex(fields.text("sha256"));
    if (!hash)
        fields.reject("sha256", "must be 64 hexadecimal digits");
    file.sha256 = hash.value_or(Sha256());
    return file;
}

bool holds(const OptionalPack& pack, const ModelFile& asked)
{
    return std::any_of(pack.files.begin(), pack.files.end(), [&asked](const PackFile& file) {
        return file.name == asked.name && file.sha256 == asked.sha256;
    });
}

Result<void> readPackModels(OptionalPack& pack, const std::vector<std::string>& ids,
                            const fs::path& description)
{
    for (const std::string& id : ids) {
        auto model = readManifest(pack.manifestOf(id));
        if (!model)
            return passOn(model);
        for (const ModelFile& file : model->files) {
            if (!holds(pack, file))
                return failure(ErrorCode::ManifestInvalid, Stage::Models, description.string(),
                               "files lacks what its models name: " + file.name,
                               {{"field", "files"}});
        }
        pack.models.push_back(std::move(*model));
    }
    return {};
}

} // namespace

std::uint64_t OptionalPack::sizeBytes() const
{
    std::uint64_t sum = 0;
    for (const PackFile& file : files)
        sum += file.sizeBytes;
    return sum;
}

fs::path OptionalPack::manifestOf(const ModelId& model) const
{
    return folder / (model + std::string(kManifestSuffix));
}

Result<OptionalPack> readOptionalPack(const fs::path& file)
{
    auto fields = readJsonObject(file, OptionalPack::kFormat);
    if (!fields)
        return passOn(fields);
    OptionalPack pack;
    pack.folder = file.parent_path();
    pack.id = fields->text("id");
    if (!isPlainPackId(pack.id))
        fields->reject("id", "must be 1 to 32 of a-z, 0-9 and -");
    pack.name = fields->text("name");
    pack.maker = fields->text("maker");
    pack.licence = fields->text("licence");
    if (fields->has("measuredAccuracy"))
        pack.measuredAccuracy = fields->text("measuredAccuracy");
    pack.address = fields->text("address");
    if (!pack.address.starts_with("https://") || pack.address.ends_with('/'))
        fields->reject("address", "must begin with https:// and not end with a slash");
    for (JsonFields& each : fields->objects("files")) {
        pack.files.push_back(readPackFile(each));
        fields->adopt(each);
    }
    const auto models = fields->texts("models");
    const auto finished = fields->finish();
    if (!finished)
        return passOn(finished);
    const auto read = readPackModels(pack, models, file);
    if (!read)
        return passOn(read);
    return pack;
}

Result<std::vector<OptionalPack>> optionalPacks(const ModelFolders& folders)
{
    std::vector<OptionalPack> packs;
    std::error_code none;
    for (fs::directory_iterator at(folders.defaultPack / kPacksFolderName, none), end;
         !none && at != end; at.increment(none)) {
        const fs::path file = at->path() / kPackFileName;
        std::error_code ignored;
        if (!fs::exists(file, ignored))
            continue;
        auto pack = readOptionalPack(file);
        if (!pack)
            return passOn(pack);
        packs.push_back(std::move(*pack));
    }
    std::sort(packs.begin(), packs.end(),
              [](const OptionalPack& a, const OptionalPack& b) { return a.id < b.id; });
    return packs;
}

} // namespace semblance::matching
