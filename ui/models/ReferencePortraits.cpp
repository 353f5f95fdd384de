// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ReferencePortraits.h"

#include "foundation/imaging/ImageDecoder.h"
#include "matching/alignment/FaceAligner.h"

namespace semblance::ui {

namespace {

constexpr int kCachedPortraits = 2000;
constexpr int kAtOnce = 2;
/// A long scroll leaves requests behind that nobody looks at any more.
constexpr std::size_t kMaxWaiting = 400;

QImage toQImage(const Image& image)
{
    return QImage(image.data(), image.widthPx(), image.heightPx(), image.strideBytes(),
                  QImage::Format_RGB888)
        .copy();
}

Result<QImage> cutOut(casework::Lab& lab, ReferenceId id, QSize sizePx, const StopToken& stop)
{
    const auto reference = lab.galleries().reference(id);
    if (!reference) {
        return passOn(reference);
    }
    if (stop.stop_requested()) {
        return failure(ErrorCode::Cancelled, Stage::Decoding, reference->image.toStdString());
    }
    const auto bytes = lab.originals().read(reference->original);
    if (!bytes) {
        return passOn(bytes);
    }
    const auto photograph = decodeImage(*bytes, reference->image.toStdString());
    if (!photograph) {
        return passOn(photograph);
    }
    return toQImage(
        matching::portrait(*photograph, reference->landmarks, {sizePx.width(), sizePx.height()})
            .chip);
}

} // namespace

ReferencePortraits::ReferencePortraits(Workplace& workplace, QSize sizePx, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_sizePx(sizePx), m_cache(kCachedPortraits)
{
}

QImage ReferencePortraits::portrait(ReferenceId id)
{
    if (const QImage* image = m_cache.object(id.value)) {
        return *image;
    }
    const bool isFailed = m_errors.contains(id.value) && !m_toTryAgain.contains(id.value);
    if (!m_asked.contains(id.value) && !isFailed) {
        m_asked.insert(id.value);
        m_waiting.push_back(id);
        if (m_waiting.size() > kMaxWaiting) {
            m_asked.remove(m_waiting.front().value);
            m_waiting.erase(m_waiting.begin());
        }
        startNext();
    }
    return {};
}

void ReferencePortraits::tryAgain()
{
    for (auto error = m_errors.keyBegin(); error != m_errors.keyEnd(); ++error) {
        m_toTryAgain.insert(*error);
    }
}

std::optional<Error> ReferencePortraits::error(ReferenceId id) const
{
    const auto found = m_errors.find(id.value);
    return found == m_errors.end() ? std::nullopt : std::optional(*found);
}

void ReferencePortraits::startNext()
{
    while (m_running < kAtOnce && !m_waiting.empty()) {
        const ReferenceId id = m_waiting.back();
        m_waiting.pop_back();
        ++m_running;
        m_workplace.jobs().startQuietly<QImage>(
            [lab = m_workplace.sharedLab(), id, sizePx = m_sizePx](const StopToken& stop) {
                return cutOut(*lab, id, sizePx, stop);
            },
            this, [this, id](const Result<QImage>& image) { take(id, image); });
    }
}

void ReferencePortraits::take(ReferenceId id, const Result<QImage>& image)
{
    --m_running;
    m_asked.remove(id.value);
    if (image) {
        m_cache.insert(id.value, new QImage(*image));
        m_errors.remove(id.value);
        m_toTryAgain.remove(id.value);
        Q_EMIT portraitReady(id);
    } else if (image.error().code != ErrorCode::Cancelled) {
        m_errors.insert(id.value, image.error());
        m_toTryAgain.remove(id.value);
        Q_EMIT portraitFailed(id);
    }
    startNext();
}

} // namespace semblance::ui
