// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/candidates/ProbePanel.h"

#include "matching/alignment/FaceAligner.h"
#include "ui/candidates/CandidateCard.h"
#include "ui/format/FaceText.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/ElidedLines.h"
#include "ui/widgets/WarningList.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

/// Mid grey around the portrait, as around the candidates'.
constexpr QMargins kAroundPortrait(10, 10, 10, 10);
constexpr int kFileLines = 2;

Result<QImage> cutOut(const ProbeFace& probe, QSize sizePx)
{
    const Image chip = matching::portrait(*probe.photograph, probe.face.landmarks,
                                          {sizePx.width(), sizePx.height()})
                           .chip;
    return QImage(chip.data(), chip.widthPx(), chip.heightPx(), chip.strideBytes(),
                  QImage::Format_RGB888)
        .copy();
}

} // namespace

ProbePanel::ProbePanel(Workplace& workplace, QWidget* parent)
    : QWidget(parent), m_workplace(workplace), m_portrait(new QLabel(this)),
      m_mark(new QLabel(this)), m_file(new QLabel(this)), m_source(new QLabel(this)),
      m_warnings(new WarningList(this))
{
    setObjectName(u"probePanel"_s);
    m_portrait->setObjectName(u"probePortrait"_s);
    m_portrait->setFixedSize(kCardPortrait.grownBy(kAroundPortrait));
    m_portrait->setAlignment(Qt::AlignCenter);
    setImageSurface(m_portrait);
    m_mark->setObjectName(u"probeMark"_s);
    m_mark->setWordWrap(true);
    setTextRole(m_mark, TextRole::Section);
    m_file->setObjectName(u"probeFile"_s);
    m_file->setTextFormat(Qt::PlainText);
    setTextRole(m_file, TextRole::Caption);
    m_source->setObjectName(u"probeSource"_s);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setWordWrap(true);
    setTextRole(m_source, TextRole::Caption);

    auto* layout = new QVBoxLayout(this);
    // The eyes stand on one line with those of the first row of cards.
    layout->setContentsMargins(kMarginPx, kGapPx / 2, kMarginPx, kGapPx);
    layout->setSpacing(kGapPx);
    layout->addWidget(m_portrait);
    layout->addWidget(m_mark);
    layout->addWidget(m_file);
    layout->addWidget(m_source);
    layout->addWidget(m_warnings);
    layout->addStretch();
    setFixedWidth(m_portrait->width() + 2 * kMarginPx);
}

int ProbePanel::portraitRoomPx(int panelPx) const
{
    const int rest = layout()->totalHeightForWidth(width()) - m_portrait->height();
    const int margins = kAroundPortrait.top() + kAroundPortrait.bottom();
    return std::clamp(panelPx - rest - margins, kLeastPortraitPx, kCardPortrait.height());
}

void ProbePanel::setPortraitHeight(int portraitPx)
{
    const int heightPx = portraitPx + kAroundPortrait.top() + kAroundPortrait.bottom();
    if (heightPx == m_portrait->height())
        return;
    m_portrait->setFixedHeight(heightPx);
    drawPortrait();
}

void ProbePanel::drawPortrait()
{
    if (m_image.isNull())
        return;
    const double ratio = devicePixelRatioF();
    const int heightPx = m_portrait->height() - kAroundPortrait.top() - kAroundPortrait.bottom();
    const auto shownPx = static_cast<int>(std::lround(heightPx * ratio));
    // Whole pixels in width too: Qt blends a column that is covered in part with black.
    const auto widthPx =
        static_cast<int>(std::lround(double(shownPx) * m_image.width() / m_image.height()));
    QPixmap pixmap = QPixmap::fromImage(
        m_image.scaled(widthPx, shownPx, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_portrait->setPixmap(pixmap);
}

void ProbePanel::showProbe(const ProbeFace& probe)
{
    const QString name = probeName(probe.exhibit.id.value, probe.mark);
    m_mark->setText(name);
    m_portrait->clear();
    m_portrait->setAccessibleName(tr("Portrait of probe %1").arg(name));
    const matching::DetectedFace& face = probe.face.face;
    m_file->setText(
        elidedLines(probe.exhibit.fileName, m_file->font(), m_portrait->width(), kFileLines)
            .join(u'\n'));
    m_file->setToolTip(probe.exhibit.fileName);
    m_file->setAccessibleName(probe.exhibit.fileName);
    QStringList facts{boxText(face.box, probe.photograph->orientation), originText(face.origin),
                      turnNote(face)};
    facts.removeAll(QString());
    m_source->setText(facts.join(u'\n'));
    m_warnings->showReport(probe.quality);
    m_image = {};
    const double ratio = devicePixelRatioF();
    const QSize sizePx = (QSizeF(kCardPortrait) * ratio).toSize();
    m_workplace.jobs().startQuietly<QImage>(
        [probe, sizePx](const StopToken&) { return cutOut(probe, sizePx); }, this,
        [this, request = ++m_request](const Result<QImage>& portrait) {
            if (request != m_request || !portrait)
                return;
            m_image = *portrait;
            drawPortrait();
        });
}

} // namespace semblance::ui
