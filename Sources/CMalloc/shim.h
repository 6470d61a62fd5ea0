#ifndef BROADSHEET_CMALLOC_SHIM_H
#define BROADSHEET_CMALLOC_SHIM_H

// glibc's settings of its allocator, which Swift's module of glibc leaves out.
#include <malloc.h>

#endif
