// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/TemplateCache.h"

#include <array>
#include <cstring>
#include <string_view>
#include <system_error>

namespace semblance::matching {

namespace {

constexpr std::size_t kDigitsInName = 16;

/// Numbers of this program's own memory: a cache belongs to one machine.
struct FaceRecord
{
    double interEyePx = 0;
    /// Why there are no templates, by the name that stays when a program with other errors reads
    /// it; empty where there are some.
    std::array<char, 32> failure = {};
};

/// Of everything before the embedders.
std::string placeOf(const FacePipeline& pipeline)
{
    std::string text;
    for (const ModelIdentity& model : pipeline.engine().models) {
        const bool isBefore =
            model.id == pipeline.engine().detector || model.id == pipeline.engine().landmarks;
        text += isBefore ? model.fingerprint.hex() : "";
    }
    return text;
}

std::string fileName(const std::string& what, const std::string& identity)
{
    const Sha256 hash = Sha256::of(std::as_bytes(std::span(identity)));
    return what + "-" + hash.hex().substr(0, kDigitsInName) + ".cache";
}

std::optional<ErrorCode> codeNamed(std::string_view text)
{
    for (int code = 0; code <= static_cast<int>(kLastErrorCode); ++code) {
        if (name(static_cast<ErrorCode>(code)) == text)
            return static_cast<ErrorCode>(code);
    }
    return {};
}

template <typename Value>
std::span<const std::byte> bytesOf(const Value& value)
{
    return std::as_bytes(std::span(&value, 1));
}

} // namespace

Result<TemplateCache> TemplateCache::open(const std::filesystem::path& folder,
                                          const FacePipeline& pipeline)
{
    TemplateCache cache;
    cache.m_models = pipeline.fusion().models();
    if (folder.empty())
        return cache;
    std::error_code fault;
    if (std::filesystem::create_directories(folder, fault))
        std::filesystem::permissions(folder, std::filesystem::perms::owner_all, fault);
    if (fault)
        return failure(ErrorCode::FileNotWritable, Stage::Templates, folder.string(),
                       fault.message());
    const std::string place = placeOf(pipeline);
    auto faces = RecordCache::open(folder / fileName("faces", place), sizeof(FaceRecord));
    if (!faces)
        return passOn(faces);
    cache.m_faces = std::move(*faces);
    for (std::size_t i = 0; i < cache.m_models.size(); ++i) {
        const ModelIdentity& model = cache.m_models[i];
        const auto numbers = static_cast<std::size_t>(pipeline.fusion().embedders()[i].outputSize);
        auto templates = RecordCache::open(
            folder / fileName(model.id, place + model.fingerprint.hex()), numbers * sizeof(float));
        if (!templates)
            return passOn(templates);
        cache.m_templates.push_back(std::move(*templates));
    }
    return cache;
}

std::optional<EvaluatedFace> TemplateCache::find(const Sha256& key) const
{
    const auto record = m_faces ? m_faces->find(key) : std::nullopt;
    if (!record)
        return {};
    FaceRecord face;
    std::memcpy(&face, record->data(), sizeof face);
    EvaluatedFace found;
    found.interEyePx = face.interEyePx;
    const std::string_view reason(face.failure.data());
    if (!reason.empty()) {
        const auto code = codeNamed(reason);
        if (!code)
            return {};
        found.failure = *code;
        return found;
    }
    found.templates.emplace();
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        const auto numbers = m_templates[i]->find(key);
        if (!numbers)
            return {};
        FaceTemplate made{m_models[i], std::vector<float>(numbers->size() / sizeof(float))};
        std::memcpy(made.values.data(), numbers->data(), numbers->size());
        found.templates->push_back(std::move(made));
    }
    return found;
}

void TemplateCache::add(const Sha256& key, const EvaluatedFace& face)
{
    if (!m_faces)
        return;
    FaceRecord record;
    record.interEyePx = face.interEyePx;
    if (!face.templates)
        name(face.failure).copy(record.failure.data(), record.failure.size() - 1);
    for (std::size_t i = 0; face.templates && i < m_models.size(); ++i)
        m_templates[i]->add(key, std::as_bytes(std::span((*face.templates)[i].values)));
    m_faces->add(key, bytesOf(record));
}

Result<void> TemplateCache::save()
{
    if (!m_faces)
        return {};
    for (const auto& templates : m_templates) {
        const auto saved = templates->save();
        if (!saved)
            return saved;
    }
    return m_faces->save();
}

} // namespace semblance::matching
