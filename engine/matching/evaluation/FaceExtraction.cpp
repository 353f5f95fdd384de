// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/evaluation/FaceExtraction.h"

#include "foundation/FileBytes.h"
#include "foundation/imaging/ImageDecoder.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <thread>

namespace semblance::matching {

namespace {

/// What is wrong with the engine or the machine, not with the image: it ends the evaluation.
bool isOfTheRun(ErrorCode code)
{
    return code == ErrorCode::Cancelled || code == ErrorCode::BackendFailed ||
           code == ErrorCode::OutOfMemory;
}

std::uint64_t seedOf(const Sha256& file)
{
    std::uint64_t seed = 0;
    std::memcpy(&seed, file.raw().data(), sizeof seed);
    return seed;
}

/// Where the results of one run go, and the first thing that went wrong.
class Run
{
public:
    Run(std::size_t count, const ProgressSink& progress) : m_faces(count), m_sink(progress) {}

    /// The next image's number; none once something went wrong.
    std::optional<std::size_t> next()
    {
        const std::size_t at = m_next++;
        if (m_hasFailed || at >= m_faces.size())
            return {};
        return at;
    }
    void put(std::size_t at, EvaluatedFace face, bool isKnown)
    {
        m_faces[at] = std::move(face);
        m_known += isKnown ? 1 : 0;
        const std::size_t done = ++m_done;
        if (m_sink)
            m_sink({done, m_faces.size(), m_known});
    }
    void fail(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error)
            m_error = error;
        m_hasFailed = true;
    }
    Result<std::vector<EvaluatedFace>> take()
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return std::move(m_faces);
    }

private:
    std::vector<EvaluatedFace> m_faces;
    const ProgressSink& m_sink;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_done = 0;
    std::atomic<std::size_t> m_known = 0;
    std::atomic<bool> m_hasFailed = false;
    std::mutex m_mutex;
    std::optional<Error> m_error;
};

} // namespace

FaceExtraction::FaceExtraction(std::shared_ptr<const FacePipeline> pipeline,
                               std::optional<DegradationRecipe> recipe, ExtractionScope scope)
    : m_pipeline(std::move(pipeline)), m_recipe(std::move(recipe)), m_scope(scope)
{
}

Result<std::vector<EvaluatedFace>> FaceExtraction::run(const std::vector<EvaluationImage>& images,
                                                       TemplateCache& cache, const StopToken& stop,
                                                       const ProgressSink& progress,
                                                       unsigned threads) const
{
    Run run(images.size(), progress);
    const auto work = [&] {
        while (const auto at = run.next()) {
            bool isKnown = false;
            auto face = faceOf(images[*at], cache, stop, isKnown);
            if (face)
                run.put(*at, std::move(*face), isKnown);
            else
                run.fail(face.error());
        }
    };
    {
        std::vector<std::jthread> workers;
        const unsigned count =
            threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
        for (unsigned i = 0; i < count; ++i)
            workers.emplace_back(work);
    }
    return run.take();
}

Sha256 FaceExtraction::keyOf(const Sha256& file) const
{
    if (!m_recipe)
        return file;
    const std::string text = file.hex() + " " + m_recipe->identity();
    return Sha256::of(std::as_bytes(std::span(text)));
}

Result<EvaluatedFace> FaceExtraction::faceOf(const EvaluationImage& image, TemplateCache& cache,
                                             const StopToken& stop, bool& isKnown) const
{
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, Stage::Templates, image.name);
    const auto bytes = readFile(image.file);
    if (!bytes)
        return passOn(bytes);
    const Sha256 file = Sha256::of(*bytes);
    auto known = m_scope == ExtractionScope::Templates ? cache.find(keyOf(file)) : std::nullopt;
    if (known) {
        isKnown = true;
        known->file = file;
        return std::move(*known);
    }
    auto made = make(image, *bytes, file, stop);
    if (!made) {
        if (isOfTheRun(made.error().code))
            return made;
        EvaluatedFace none;
        none.file = file;
        none.failure = made.error().code;
        made = none;
    }
    cache.add(keyOf(file), *made);
    return made;
}

Result<EvaluatedFace> FaceExtraction::make(const EvaluationImage& image, const Bytes& bytes,
                                           const Sha256& file, const StopToken& stop) const
{
    auto photograph = decodeImage(bytes, image.name);
    if (!photograph)
        return passOn(photograph);
    if (m_recipe) {
        const auto found = facesIn(*photograph, stop);
        if (!found)
            return passOn(found);
        const double interEyePx = found->faces[found->middle].landmarks.interEyeDistancePx();
        auto poorer = degraded(photograph->stored, interEyePx, *m_recipe, seedOf(file));
        if (!poorer)
            return passOn(poorer);
        photograph->stored = std::move(*poorer);
    }
    return templatesOf(*photograph, file, stop);
}

Result<EvaluatedFace> FaceExtraction::templatesOf(const Photograph& photograph, const Sha256& file,
                                                  const StopToken& stop) const
{
    const auto found = facesIn(photograph, stop);
    if (!found)
        return passOn(found);
    const LocatedFace& face = found->faces[found->middle];
    auto templates = m_pipeline->templates(photograph, face, stop);
    if (!templates)
        return passOn(templates);
    EvaluatedFace result;
    result.file = file;
    result.templates = std::move(*templates);
    result.interEyePx = face.landmarks.interEyeDistancePx();
    if (m_scope == ExtractionScope::Templates)
        return result;
    auto quality = m_pipeline->quality(photograph, found->faces, found->middle);
    if (!quality)
        return passOn(quality);
    result.quality = std::move(*quality);
    return result;
}

Result<FaceExtraction::FacesOfImage> FaceExtraction::facesIn(const Photograph& photograph,
                                                             const StopToken& stop) const
{
    auto faces = m_pipeline->locate(photograph, DetectionEffort::Portrait, stop);
    if (!faces)
        return passOn(faces);
    if (faces->empty())
        return failure(ErrorCode::NoFace, Stage::Detection, photograph.name);
    const PointPx centre = {photograph.stored.widthPx() / 2.0, photograph.stored.heightPx() / 2.0};
    const auto middle = std::ranges::min_element(*faces, {}, [&centre](const LocatedFace& face) {
        return distance(face.face.box.centre(), centre);
    });
    const auto place = static_cast<std::size_t>(middle - faces->begin());
    return FacesOfImage{std::move(*faces), place};
}

} // namespace semblance::matching
