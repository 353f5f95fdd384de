// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enhancement/PointsField.h"

#include "ui/enhancement/CurveView.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/LettersPass.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace semblance::ui {

namespace {

bool isCurve(const std::vector<imagery::CurvePoint>& points)
{
    if (points.size() < 2 || points.size() > imagery::kMaxCurvePoints)
        return false;
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].in <= points[i - 1].in)
            return false;
    }
    return true;
}

} // namespace

PointsField::PointsField(QWidget* parent)
    : QWidget(parent), m_view(new CurveView(this)), m_line(new QLineEdit(this)),
      m_fault(new QLabel(this))
{
    m_line->setObjectName(QStringLiteral("curvePointsField"));
    m_line->setAccessibleName(tr("Points of the curve"));
    m_line->setToolTip(tr("Pairs of levels from 0 to 255: what is the first becomes the second"));
    m_fault->setWordWrap(true);
    m_fault->hide();
    setTextRole(m_fault, TextRole::Warning);
    m_line->installEventFilter(new LettersPass(m_line));
    setFocusProxy(m_line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSmallGapPx);
    layout->addWidget(m_view);
    layout->addWidget(m_line);
    layout->addWidget(m_fault);
    connect(m_line, &QLineEdit::editingFinished, this, &PointsField::takeText);
    connect(m_view, &CurveView::edited, this,
            [this](const std::vector<imagery::CurvePoint>& points) {
                setPoints(points);
                Q_EMIT edited(points);
            });
}

void PointsField::setPoints(const std::vector<imagery::CurvePoint>& points)
{
    m_points = points;
    m_view->setPoints(points);
    m_line->setText(textOf(points));
    m_fault->hide();
}

void PointsField::setMostHeight(int heightPx)
{
    m_view->setMaximumHeight(heightPx);
}

void PointsField::takeText()
{
    const auto points = pointsFrom(m_line->text());
    m_fault->setVisible(points.empty());
    m_fault->setText(tr("Not taken: 2 to %1 pairs of whole numbers from 0 to 255 are needed, the "
                        "first ones rising.")
                         .arg(imagery::kMaxCurvePoints));
    if (points.empty() || points == m_points)
        return;
    setPoints(points);
    Q_EMIT edited(points);
}

std::vector<imagery::CurvePoint> PointsField::pointsFrom(const QString& text)
{
    std::vector<imagery::CurvePoint> points;
    for (const QString& pair : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QStringList numbers = pair.simplified().split(QLatin1Char(' '));
        bool isIn = false;
        bool isOut = false;
        const int in = numbers.value(0).toInt(&isIn);
        const int out = numbers.value(1).toInt(&isOut);
        const bool isPair = numbers.size() == 2 && isIn && isOut;
        if (!isPair || in < 0 || in > imagery::kLargestLevel || out < 0 ||
            out > imagery::kLargestLevel)
            return {};
        points.push_back({in, out});
    }
    return isCurve(points) ? points : std::vector<imagery::CurvePoint>();
}

QString PointsField::textOf(const std::vector<imagery::CurvePoint>& points)
{
    QStringList pairs;
    for (const imagery::CurvePoint& point : points)
        pairs << QStringLiteral("%1 %2").arg(point.in).arg(point.out);
    return pairs.join(QStringLiteral(", "));
}

} // namespace semblance::ui
