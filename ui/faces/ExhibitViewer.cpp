// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/faces/ExhibitViewer.h"

#include "ui/faces/ExhibitHeader.h"
#include "ui/faces/FilmStrip.h"
#include "ui/faces/LandmarkOverlay.h"
#include "ui/style/Icons.h"
#include "ui/style/Palettes.h"
#include "ui/style/Spacing.h"
#include "ui/style/TextRole.h"
#include "ui/widgets/CanvasTools.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/FullScreenNotes.h"
#include "ui/widgets/ImageCanvas.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace semblance::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kTurnStepDeg = 90;
constexpr int kLeastToolsPx = 300;

ElidedLabel* makeHint(QWidget* parent)
{
    auto* hint = new ElidedLabel(parent);
    hint->setWholeOnly(true);
    hint->setObjectName(u"exhibitHint"_s);
    hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTextRole(hint, TextRole::Caption);
    return hint;
}

} // namespace

ExhibitViewer::ExhibitViewer(Workplace& workplace, ExhibitFaces& faces, QWidget* parent)
    : QWidget(parent), m_faces(faces), m_stack(new QStackedWidget(this)),
      m_canvas(new ImageCanvas(this)), m_hint(makeHint(this))
{
    m_canvas->setObjectName(u"exhibitCanvas"_s);
    m_canvas->setAccessibleName(tr("Exhibit image"));
    // A lying or upside-down face is looked at upright; the stored raster stays as it is.
    m_canvas->setTurnStep(kTurnStepDeg);
    m_canvas->setMarks(&m_faces.marks(), !m_faces.isReadOnly());
    m_stack->addWidget(makeEmptyState());
    m_picture = makePicture();
    m_stack->addWidget(m_picture);
    QWidget* tools = makeTools();
    m_strip = new FilmStrip(workplace, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_strip);
    connect(&m_faces.marks(), &FaceMarkList::selectionChanged, this,
            &ExhibitViewer::centreOnSelected);
    connect(&m_faces.marks(), &FaceMarkList::selectionChanged, this, [this] {
        m_isTold = false;
        refreshHint();
    });
    connect(&m_faces.marks(), &FaceMarkList::marksChanged, this, &ExhibitViewer::refreshHint);
    connect(&m_faces, &ExhibitFaces::stateChanged, this, &ExhibitViewer::refreshHint);
    // What was said of the faces holds until they change again.
    connect(&m_faces.marks().undoStack(), &QUndoStack::indexChanged, this, [this] {
        m_isTold = false;
        refreshHint();
    });
    connect(&m_faces, &ExhibitFaces::changedElsewhere, this, [this] {
        setHint(tr("Another window changed the faces: this is how they stand now"));
    });
    connect(&m_faces, &ExhibitFaces::savedAfterAll, this,
            [this] { setHint(tr("Saved now: the lab holds the faces as they stand here")); });
}

QWidget* ExhibitViewer::makePicture()
{
    auto* picture = new QWidget(this);
    picture->setAutoFillBackground(true);
    m_notes = new FullScreenNotes(*m_canvas, *picture);
    m_canvas->setFullScreenTarget(picture);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notes);
    layout->addWidget(m_canvas, 1);
    return picture;
}

QWidget* ExhibitViewer::makeEmptyState()
{
    auto* empty = new QWidget(this);
    empty->setObjectName(u"emptyExhibit"_s);
    auto* sign = new QLabel(empty);
    sign->setPixmap(
        iconPixmap(u"add-image"_s, colours().caption, 2 * kIconPx, devicePixelRatioF()));
    sign->setAlignment(Qt::AlignCenter);
    auto* text = new QLabel(m_faces.isReadOnly()
                                ? ExhibitHeader::readOnlyText()
                                : tr("Drop an image here, paste one, or add files.\nThe original "
                                     "is kept as it is and never changed.\n\nA video is dropped or "
                                     "added here too: it opens under Video, and its frames can be "
                                     "taken out there."),
                            empty);
    text->setObjectName(u"emptyExhibitText"_s);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    auto* button = new QPushButton(icon(u"add-image"_s), tr("Add images…"), empty);
    button->setObjectName(u"chooseImagesButton"_s);
    button->setEnabled(!m_faces.isReadOnly());
    connect(button, &QPushButton::clicked, this, &ExhibitViewer::filesWanted);
    auto* layout = new QVBoxLayout(empty);
    layout->setSpacing(kMarginPx);
    layout->addStretch();
    layout->addWidget(sign);
    layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignCenter);
    layout->addStretch();
    return empty;
}

CanvasTools* ExhibitViewer::makeTools()
{
    auto* tools = new CanvasTools(this);
    tools->addViewTools([this]() -> ImageCanvas& { return *m_canvas; });
    connect(tools->addTool(u"rotate-left"_s, tr("Turn the view left; the image stays as it is"),
                           u","_s),
            &QToolButton::clicked, m_canvas, &ImageCanvas::turnLeft);
    connect(tools->addTool(u"rotate-right"_s, tr("Turn the view right; the image stays as it is"),
                           u"."_s),
            &QToolButton::clicked, m_canvas, &ImageCanvas::turnRight);
    addLandmarkTool(*tools);
    // So far all of them need an image to look at.
    const auto ofImages = tools->findChildren<QToolButton*>();
    const auto follow = [this, ofImages] {
        for (QToolButton* tool : ofImages)
            tool->setEnabled(m_canvas->image() != nullptr);
    };
    connect(m_canvas, &ImageCanvas::imageChanged, tools, follow);
    follow();
    tools->addGap();
    addFaceTools(*tools);
    tools->addRest(m_hint);
    // The panel beside the image may be widened in a small window, too.
    tools->setMinimumWidth(kLeastToolsPx);
    return tools;
}

void ExhibitViewer::addFaceTools(CanvasTools& tools)
{
    QToolButton* draw = tools.addTool(u"draw-face"_s, tr("Draw a face that was missed"), u"N"_s);
    QToolButton* undo = tools.addTool(u"undo"_s, tr("Undo the last change to a face"), u"Ctrl+Z"_s);
    QToolButton* redo =
        tools.addTool(u"redo"_s, tr("Redo the change to a face"), u"Ctrl+Shift+Z"_s);
    draw->setEnabled(false);
    connect(draw, &QToolButton::clicked, this, &ExhibitViewer::startDrawing);
    QUndoStack& undoStack = m_faces.marks().undoStack();
    undo->setEnabled(false);
    connect(undo, &QToolButton::clicked, &undoStack, &QUndoStack::undo);
    connect(&undoStack, &QUndoStack::canUndoChanged, undo, &QToolButton::setEnabled);
    redo->setEnabled(false);
    connect(redo, &QToolButton::clicked, &undoStack, &QUndoStack::redo);
    connect(&undoStack, &QUndoStack::canRedoChanged, redo, &QToolButton::setEnabled);
    connect(&m_faces, &ExhibitFaces::stateChanged, draw,
            [this, draw] { draw->setEnabled(m_faces.canDraw()); });
}

void ExhibitViewer::addLandmarkTool(CanvasTools& tools)
{
    m_landmarks =
        tools.addTool(u"landmarks"_s, tr("Show the points found on the chosen face"), u"L"_s);
    m_landmarks->setCheckable(true);
    auto* overlay = new LandmarkOverlay(m_faces, *m_canvas, this);
    connect(m_landmarks, &QToolButton::toggled, overlay, &LandmarkOverlay::setShown);
    connect(m_landmarks, &QToolButton::toggled, m_hint, [this](bool isShown) {
        if (isShown && !m_faces.marks().selected())
            setHint(tr("Points are shown on the face that is chosen"));
    });
    // L on an image that fills the screen: there is no other image to link.
    connect(m_canvas, &ImageCanvas::linkToggleRequested, m_landmarks, &QToolButton::toggle);
}

void ExhibitViewer::announce(const casework::Exhibit& exhibit)
{
    m_canvas->showImage(nullptr);
    m_canvas->setPlaceholder(tr("Opening …"));
    m_stack->setCurrentWidget(m_picture);
    m_strip->setCurrent(exhibit.id);
    m_keptFor.reset();
    m_isTold = false;
    refreshHint();
}

void ExhibitViewer::keepView(const ViewTransform& view, std::optional<int> chosen)
{
    m_canvas->setView(view);
    m_keptFor = chosen;
}

void ExhibitViewer::setHint(const QString& hint)
{
    m_isTold = true;
    m_hint->setText(hint);
}

void ExhibitViewer::refreshHint()
{
    if (!m_isTold)
        m_hint->setText(keysText());
}

QString ExhibitViewer::keysText() const
{
    const auto count = m_faces.marks().marks().size();
    const bool canDraw = m_faces.canDraw();
    if (m_faces.marks().selected()) {
        if (count > 1)
            return tr("J, K: another face · Tab, Enter: choose in the image");
        return canDraw ? tr("E: move the box · N: draw another face") : QString();
    }
    if (count > 0)
        return tr("Tab walks over the faces, Enter chooses one");
    return canDraw ? tr("N: draw a face") : QString();
}

void ExhibitViewer::startDrawing()
{
    m_canvas->setFocus();
    m_canvas->startDrawing();
}

void ExhibitViewer::toggleLandmarks()
{
    if (m_landmarks->isEnabled())
        m_landmarks->toggle();
}

void ExhibitViewer::removeFace()
{
    const auto selected = m_faces.marks().selected();
    if (!selected || m_faces.isReadOnly())
        return;
    const FaceMark& mark = *m_faces.marks().find(*selected);
    const QString label = mark.label();
    const bool isDrawn = mark.origin == MarkOrigin::Drawn;
    m_faces.marks().removeDrawn(*selected);
    //: %1: label such as Q-1
    setHint(isDrawn ? tr("Face %1 was taken away. Ctrl+Z brings it back.").arg(label)
                    : tr("Face %1 was found by the detector and stays on record; only "
                         "drawn faces can be taken away.")
                          .arg(label));
}

void ExhibitViewer::centreOnSelected()
{
    const auto selected = m_faces.marks().selected();
    m_canvas->setCurrentMark(selected);
    if (!selected || !m_canvas->image() || std::exchange(m_keptFor, std::nullopt) == selected)
        return;
    // A face that is chosen in the list must not stay outside the window.
    if (m_canvas->rect().contains(m_canvas->markRect(*selected).center()))
        return;
    const PointPx centre =
        m_canvas->image()->map().toUpright(m_faces.marks().find(*selected)->box.centre());
    ViewTransform view = m_canvas->view();
    view.centre = centre;
    m_canvas->setView(view);
}

} // namespace semblance::ui
